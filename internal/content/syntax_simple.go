package content

import (
	"strings"
	"sync"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// simpleYAML reads the YAML that honest files consist of, about ten times as
// fast as yaml.v3, into the very nodes that yaml.v3 makes of it but for their
// comments. Its subset:
//
//	key: text on one line        # comments, blank lines
//	"key": "text with \" or \\"  # or 'it''s'
//	block:
//	  key: 1
//	list:
//	  - item
//	  - key: a
//	    other: b
//	flow: [a, {id: b, en: "c"}]  # on one line
//
// It declines whatever else it meets: anchors, tags, tabs, text on several
// lines, keys without a value, markers of documents, all that is wrong. Then
// yaml.v3 reads the file from its start. So declining is always right, only
// slower, every syntax error is still told as before, and this reader need not
// know why something is odd. What it accepts it must read as yaml.v3 does:
// FuzzSimpleYAML holds that.
type simpleYAML struct {
	text   string
	ascii  bool // whether a column is a count of bytes
	at     int  // offset of what is read next
	line   int  // its line, from 1
	start  int  // offset of that line
	indent int  // of the line that was moved to last; -1 after the last one

	open     []*yaml.Node // children of the collections that are being read
	nodes    []yaml.Node  // all nodes so far, but for those of earlier, smaller arrays
	pointers []*yaml.Node // their children, likewise
}

const (
	// nestingMax bounds how deep collections lie in each other; honest ones go
	// five deep.
	nestingMax = 50

	// keyMax is the longest key in bytes. That of yaml.v3 is 1,024 characters,
	// quotation marks included.
	keyMax = 400

	// nodesKept is how many nodes are kept for the next file: those of a large
	// entry, some 160 KB.
	nodesKept = 1 << 10
)

var simpleReaders = sync.Pool{New: func() any { return new(simpleYAML) }}

// release hands a reader to the next file. None of its nodes may be used any
// more.
func (y *simpleYAML) release() {
	if cap(y.nodes) > nodesKept {
		return
	}
	clear(y.nodes)
	clear(y.pointers)
	clear(y.open[:cap(y.open)])
	*y = simpleYAML{open: y.open[:0], nodes: y.nodes[:0], pointers: y.pointers[:0]}
	simpleReaders.Put(y)
}

// read returns the top node of a text, nil where it declines.
func (y *simpleYAML) read(text string) *yaml.Node {
	y.text, y.ascii = text, typed(text) == len(text)
	if !y.simpleText() || !y.nextLine() {
		return nil
	}
	top := y.block(0)
	if y.indent >= 0 {
		return nil
	}
	return top
}

// simpleText reports whether a text holds none of the characters, and of the
// markers between documents, that yaml.v3 refuses or takes for more than text.
func (y *simpleYAML) simpleText() bool {
	if strings.IndexByte(y.text, '\t') >= 0 || marked(y.text, "---") || marked(y.text, "...") {
		return false
	}
	for _, c := range untyped(y.text) {
		switch {
		case c < 0xA0, c == '\u2028', c == '\u2029', c == '\uFEFF', c >= 0xFFFD && c <= 0xFFFF: // U+FFFD also stands for what is no UTF-8
			return false
		}
	}
	return true
}

// marked reports whether a line starts with a mark.
func marked(text, mark string) bool {
	return strings.HasPrefix(text, mark) || strings.Contains(text, "\n"+mark)
}

// nextLine moves from the end of a line to the first character of the next one
// that holds more than a comment. It reports whether there is one.
func (y *simpleYAML) nextLine() bool {
	for y.at < len(y.text) {
		if y.line > 0 {
			y.at++ // the line's end
		}
		y.start, y.line = y.at, y.line+1
		y.spaces()
		if !y.lineEnds() {
			y.indent = y.at - y.start
			return true
		}
		y.skipLine()
	}
	y.indent = -1
	return false
}

func (y *simpleYAML) spaces() {
	for y.at < len(y.text) && y.text[y.at] == ' ' {
		y.at++
	}
}

// lineEnds reports whether a line ends here, or its comment begins.
func (y *simpleYAML) lineEnds() bool {
	return y.at == len(y.text) || y.text[y.at] == '\n' || y.text[y.at] == '#'
}

func (y *simpleYAML) skipLine() {
	if i := strings.IndexByte(y.text[y.at:], '\n'); i >= 0 {
		y.at += i
		return
	}
	y.at = len(y.text)
}

// endLine moves from behind a value to the next line, unless something else
// stands between.
func (y *simpleYAML) endLine() bool {
	end := y.at
	y.spaces()
	if !y.lineEnds() || y.at == end && y.at < len(y.text) && y.text[y.at] == '#' { // a comment needs a space before it
		return false
	}
	y.skipLine()
	y.nextLine()
	return true
}

// blank reports whether a space or the end of the line is at an offset.
func (y *simpleYAML) blank(at int) bool {
	return at >= len(y.text) || y.text[at] == ' ' || y.text[at] == '\n'
}

// dash reports whether a list's item starts here.
func (y *simpleYAML) dash() bool { return y.text[y.at] == '-' && y.blank(y.at+1) }

// colon moves behind the colon of a key, if one is here.
func (y *simpleYAML) colon(key *yaml.Node) bool {
	if key.Kind != yaml.ScalarNode || len(key.Value) > keyMax ||
		y.at == len(y.text) || y.text[y.at] != ':' || !y.blank(y.at+1) {
		return false
	}
	y.at++
	y.spaces()
	return true
}

// block reads the collection that starts with this line.
func (y *simpleYAML) block(depth int) *yaml.Node {
	switch {
	case depth > nestingMax:
		return nil
	case y.dash():
		return y.list(depth)
	}
	key := y.scalar(inBlock)
	if key == nil || !y.colon(key) {
		return nil
	}
	return y.mapping(key, y.indent, depth)
}

// list reads the items whose dashes stand below each other, from this one on.
func (y *simpleYAML) list(depth int) *yaml.Node {
	n := y.node(yaml.SequenceNode, "!!seq")
	indent, first := y.indent, len(y.open)
	for y.indent == indent && y.dash() {
		y.at++
		y.spaces()
		if y.lineEnds() {
			return nil
		}
		item := y.item(depth)
		if item == nil {
			return nil
		}
		y.open = append(y.open, item)
	}
	if y.indent > indent {
		return nil
	}
	n.Content = y.close(first)
	return n
}

// item reads what stands behind a dash: a value, or a mapping whose first key
// is on the dash's line.
func (y *simpleYAML) item(depth int) *yaml.Node {
	indent := y.at - y.start
	v := y.inline(inBlock, depth)
	switch {
	case v == nil:
		return nil
	case y.colon(v):
		return y.mapping(v, indent, depth+1)
	case !y.endLine():
		return nil
	}
	return v
}

// mapping reads the pairs whose keys stand below each other. The first key with
// its colon has been read.
func (y *simpleYAML) mapping(key *yaml.Node, indent, depth int) *yaml.Node {
	n := y.node(yaml.MappingNode, "!!map")
	n.Line, n.Column = key.Line, key.Column
	first := len(y.open)
	for {
		value := y.value(indent, depth)
		if value == nil {
			return nil
		}
		y.open = append(y.open, key, value)
		if y.indent != indent {
			break
		}
		if key = y.scalar(inBlock); key == nil || !y.colon(key) {
			return nil
		}
	}
	if y.indent > indent {
		return nil
	}
	n.Content = y.close(first)
	return n
}

// value reads what belongs to a key: the rest of its line, or the lines below
// that are indented further. A list's dashes may stand right below the key.
func (y *simpleYAML) value(indent, depth int) *yaml.Node {
	if !y.lineEnds() {
		v := y.inline(inBlock, depth)
		if v == nil || !y.endLine() {
			return nil
		}
		return v
	}
	y.skipLine()
	if !y.nextLine() || y.indent < indent || y.indent == indent && !y.dash() {
		return nil
	}
	return y.block(depth + 1)
}

// inline reads a value within one line.
func (y *simpleYAML) inline(in context, depth int) *yaml.Node {
	switch {
	case y.at == len(y.text) || depth > nestingMax:
		return nil
	case y.text[y.at] == '[':
		return y.flowList(depth)
	case y.text[y.at] == '{':
		return y.flowMapping(depth)
	}
	return y.scalar(in)
}

func (y *simpleYAML) flowList(depth int) *yaml.Node {
	n := y.flow(yaml.SequenceNode, "!!seq")
	first := len(y.open)
	for more := !y.closes(']'); more; {
		item := y.inline(inFlow, depth+1)
		if item == nil {
			return nil
		}
		y.open = append(y.open, item)
		var ok bool
		if more, ok = y.comma(']'); !ok {
			return nil
		}
	}
	n.Content = y.close(first)
	return n
}

func (y *simpleYAML) flowMapping(depth int) *yaml.Node {
	n := y.flow(yaml.MappingNode, "!!map")
	first := len(y.open)
	for more := !y.closes('}'); more; {
		key := y.inline(inFlow, depth+1)
		if key == nil || !y.colon(key) {
			return nil
		}
		value := y.inline(inFlow, depth+1)
		if value == nil {
			return nil
		}
		y.open = append(y.open, key, value)
		var ok bool
		if more, ok = y.comma('}'); !ok {
			return nil
		}
	}
	n.Content = y.close(first)
	return n
}

// flow makes the node of a collection in brackets and moves into them.
func (y *simpleYAML) flow(kind yaml.Kind, tag string) *yaml.Node {
	n := y.node(kind, tag)
	n.Style = yaml.FlowStyle
	y.at++
	y.spaces()
	return n
}

// closes moves behind a closing bracket, if it is here.
func (y *simpleYAML) closes(bracket byte) bool {
	if y.at == len(y.text) || y.text[y.at] != bracket {
		return false
	}
	y.at++
	return true
}

// comma moves behind the comma or the closing bracket that follows a value, and
// reports whether it was the comma. It is not ok if neither is there.
func (y *simpleYAML) comma(bracket byte) (more, ok bool) {
	y.spaces()
	if y.closes(',') {
		y.spaces()
		return true, true
	}
	return false, y.closes(bracket)
}

// node makes a node that starts here.
func (y *simpleYAML) node(kind yaml.Kind, tag string) *yaml.Node {
	if len(y.nodes) == cap(y.nodes) {
		y.nodes = make([]yaml.Node, 0, max(64, 2*cap(y.nodes)))
	}
	y.nodes = y.nodes[:len(y.nodes)+1]
	n := &y.nodes[len(y.nodes)-1]
	n.Kind, n.Tag, n.Line, n.Column = kind, tag, y.line, y.at-y.start+1
	if !y.ascii {
		n.Column = utf8.RuneCountInString(y.text[y.start:y.at]) + 1
	}
	return n
}

// close takes the children of a collection from the open ones.
func (y *simpleYAML) close(first int) []*yaml.Node {
	children := y.open[first:]
	if len(children) == 0 {
		return nil
	}
	if len(children) > cap(y.pointers)-len(y.pointers) {
		y.pointers = make([]*yaml.Node, 0, max(64, len(children), 2*cap(y.pointers)))
	}
	end := len(y.pointers)
	y.pointers = append(y.pointers, children...)
	y.open = y.open[:first]
	return y.pointers[end:len(y.pointers):len(y.pointers)]
}
