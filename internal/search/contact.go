package search

import (
	"slices"
	"strings"

	"sentra/internal/content"
	"sentra/internal/site"
)

// written are the channels that can be written to, the quickest first.
var written = []string{"whatsapp", "phone", "email"}

// contacts says how to write to who answers for an entry: its channel, and the number or address. An entry without
// one inherits its producer's, or its centre's, as on its page; where nobody agreed to publish any there is none.
func contacts(s *site.Site) map[string][2]string {
	all := map[string][2]string{}
	take := func(key string, lists ...[]content.Channel) {
		for _, list := range lists {
			if kind, to, has := quickest(s, list); has {
				all[key] = [2]string{kind, to}
				return
			}
		}
	}
	for _, c := range s.Centres {
		take(keyOf(c), c.Keys.Channels)
		for _, p := range c.Producers {
			take(keyOfProducer(p), p.Keys.Channels, c.Keys.Channels)
		}
		for _, p := range c.Products {
			var maker []content.Channel
			if p.Producer != nil && !p.Producer.Hidden {
				maker = p.Producer.Keys.Channels
			}
			take(keyOfProduct(p), maker, c.Keys.Channels)
		}
	}
	return all
}

func quickest(s *site.Site, channels []content.Channel) (kind, to string, has bool) {
	for _, kind := range written {
		i := slices.IndexFunc(channels, func(c content.Channel) bool { return c.Type == kind && s.MayPublish(c) })
		if i >= 0 {
			return kind, strings.TrimSpace(channels[i].Value), true
		}
	}
	return "", "", false
}
