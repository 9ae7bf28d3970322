package content

import "gopkg.in/yaml.v3"

// firsts remembers the keys of a mapping, or the items of a list, by what is
// written. Nearly all have few: looking through them costs a tenth of a map.
type firsts struct {
	few   [24]*yaml.Node
	count int // of few
	many  map[string]*yaml.Node
}

// seen returns the node that was seen before with the same value, nil if this
// is the first.
func (f *firsts) seen(n *yaml.Node) *yaml.Node {
	for _, earlier := range f.few[:f.count] {
		if earlier.Value == n.Value {
			return earlier
		}
	}
	if f.count < len(f.few) {
		f.few[f.count] = n
		f.count++
		return nil
	}
	if earlier := f.many[n.Value]; earlier != nil {
		return earlier
	}
	if f.many == nil {
		f.many = map[string]*yaml.Node{}
	}
	f.many[n.Value] = n
	return nil
}
