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

// islands groups every province.
func (h here) islands() []Island {
	provinces := make(map[string][]RegionCount)
	for _, p := range h.site.Provinces {
		group := islandOf[p.Code[0]]
		provinces[group] = append(provinces[group], h.regionCount(p))
	}
	var list []Island
	for _, group := range islandGroups {
		if len(provinces[group]) > 0 {
			list = append(list, Island{Name: h.word("value.island." + group), Provinces: provinces[group]})
		}
	}
	return list
}
