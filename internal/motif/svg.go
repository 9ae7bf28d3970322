package motif

import (
	"fmt"
	"strconv"
	"strings"
)

// SVG returns the tile as a file that fills whatever box it is shown in, at its own scale: it repeats, and is
// never stretched. By night its colours are deeper.
func (t Tile) SVG() []byte {
	d, p := drawingOf(t.Family), palettes[t.Palette]
	var body strings.Builder
	used := map[rune]bool{'a': true}
	for i, part := range d.parts {
		part.svg(&body, fmt.Sprintf("f%d", i), used)
	}
	var b strings.Builder
	b.WriteString(`<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="100%"><style>`)
	b.WriteString(style(p.day, "fill:none;", used))
	b.WriteString(`@media(prefers-color-scheme:dark){` + style(p.dark, "", used) + `}</style>`)
	fmt.Fprintf(&b, `<pattern id="t" width="%s" height="%s" patternUnits="userSpaceOnUse" stroke-linecap="round" stroke-linejoin="round">`, decimal(d.width), decimal(d.height))
	fmt.Fprintf(&b, `<path class="a" d="%s"/>`, rect(0, 0, d.width, d.height).data())
	b.WriteString(body.String())
	b.WriteString(`</pattern><rect width="100%" height="100%" fill="url(#t)"/></svg>` + "\n")
	return []byte(b.String())
}

// classes are the names of the roles, in their order: fills, then lines.
const classes = "abcdefgh"

// style gives every role that is used its colour; lines are not filled.
func style(c colours, line string, used map[rune]bool) string {
	var b strings.Builder
	for i, class := range classes {
		switch {
		case !used[class]:
		case i < int(roles):
			fmt.Fprintf(&b, ".%c{fill:%s}", class, c[i])
		default:
			fmt.Fprintf(&b, ".%c{%sstroke:%s}", class, line, c[i-int(roles)])
		}
	}
	return b.String()
}

// svg writes a part; a figure is written where it stands first, and referred to by its name elsewhere.
func (p part) svg(b *strings.Builder, name string, used map[rune]bool) {
	if p.figure == nil {
		b.WriteString(p.layer.svg(used))
		return
	}
	fmt.Fprintf(b, `<g%s><g id="%s">`, p.places[0].transform(), name)
	for _, inner := range p.figure.parts {
		b.WriteString(inner.layer.svg(used))
	}
	b.WriteString(`</g></g>`)
	for _, at := range p.places[1:] {
		fmt.Fprintf(b, `<use href="#%s"%s/>`, name, at.transform())
	}
}

func (p place) transform() string {
	text := ""
	if p.x != 0 || p.y != 0 {
		text = fmt.Sprintf("translate(%s %s)", decimal(p.x), decimal(p.y))
	}
	if p.turn != 0 {
		text += fmt.Sprintf("rotate(%s)", decimal(p.turn))
	}
	if text == "" {
		return ""
	}
	return ` transform="` + text + `"`
}

func (l layer) svg(used map[rune]bool) string {
	class := l.role
	attributes := ""
	if l.width > 0 {
		class += roles
		attributes = fmt.Sprintf(` stroke-width="%s"`, decimal(l.width))
	}
	if l.dash[0] > 0 {
		attributes += fmt.Sprintf(` stroke-dasharray="%s %s" stroke-linecap="butt"`, decimal(l.dash[0]), decimal(l.dash[1]))
	}
	used[rune(classes[class])] = true
	var whole path
	for _, p := range l.paths {
		whole = append(whole, p...)
	}
	return fmt.Sprintf(`<path class="%c"%s d="%s"/>`, classes[class], attributes, whole.data())
}

func decimal(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }
