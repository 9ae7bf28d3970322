package page

import "sentra/internal/site"

// islandOf names the island group of each first digit of a region's code.
var islandOf = map[byte]string{
	'1': "sumatra", '2': "sumatra", '3': "java", '5': "nusa-tenggara", '6': "kalimantan",
	'7': "sulawesi", '8': "maluku", '9': "papua",
}

// islandGroups lists the island groups from west to east, as pages show them.
var islandGroups = []string{"sumatra", "java", "nusa-tenggara", "kalimantan", "sulawesi", "maluku", "papua"}

// island names the group a region belongs to.
func (h here) island(r *site.Region) string { return h.word("value.island." + islandOf[r.Code[0]]) }

// archipelago is one island group with its provinces.
type archipelago struct {
	group     string
	provinces []*site.Region // by code
}

// archipelagos groups every province, from west to east.
func (m *maker) archipelagos() []archipelago {
	provinces := make(map[string][]*site.Region)
	for _, p := range m.site.Provinces {
		group := islandOf[p.Code[0]]
		provinces[group] = append(provinces[group], p)
	}
	var list []archipelago
	for _, group := range islandGroups {
		if len(provinces[group]) > 0 {
			list = append(list, archipelago{group, provinces[group]})
		}
	}
	return list
}

// islands counts what the directory has in every province.
func (h here) islands() []Island {
	return each(h.archipelagos(), func(a archipelago) Island {
		return Island{Name: h.word("value.island." + a.group), Provinces: each(a.provinces, h.regionCount)}
	})
}
