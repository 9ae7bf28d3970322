package site

import (
	"slices"

	"sentra/internal/content"
)

// personal lists the channels that reach a person, who must have agreed.
var personal = []string{"whatsapp", "phone", "email"}

// MayPublish reports whether a channel may be shown: one of a person only while
// the consent holds.
func (s *Site) MayPublish(c content.Channel) bool {
	if !c.Until.IsZero() && c.Until.Compare(s.AsOf) < 0 {
		return false
	}
	return !slices.Contains(personal, c.Type) || !c.Consent.IsZero()
}
