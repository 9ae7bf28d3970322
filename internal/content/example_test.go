package content

import (
	"reflect"
	"testing"

	"gopkg.in/yaml.v3"

	"sentra/internal/diag"
)

// TestSamplesAreRead reads the example of every key as a file would hold it.
func TestSamplesAreRead(t *testing.T) {
	for path, o := range objects() {
		for i, rule := range o.Rules {
			var document yaml.Node
			if err := yaml.Unmarshal([]byte(rule.Sample()), &document); err != nil {
				t.Errorf("%s.%s: %q is not YAML: %v", path, rule.Key, rule.Sample(), err)
				continue
			}
			r := &reader{path: "example.yaml", source: rule.Sample()}
			r.value(document.Content[0].Content[1], &rule, reflect.New(o.typ).Elem().FieldByIndex(o.fields[i]))
			for _, p := range r.problems {
				t.Errorf("%s.%s: %q: %s", path, rule.Key, rule.Sample(), p.Text.In(diag.English))
			}
		}
	}
}
