package motif

// familyOf is a family of motifs: how its tile is drawn, and the palettes that become it.
type familyOf struct {
	name     string
	palettes []string
	draw     func() *drawing
}

var families = []familyOf{
	{"kawung", []string{"soga", "indigo", "night"}, kawung},
	{"parang", []string{"soga", "night", "indigo"}, parang},
	{"ceplok", []string{"indigo", "morinda", "soga"}, ceplok},
	{"mega-mendung", []string{"indigo", "morinda", "night"}, megaMendung},
	{"lurik", []string{"night", "morinda", "leaf"}, lurik},
	{"ikat", []string{"morinda", "indigo", "night"}, ikat},
	{"tumpal", []string{"morinda", "night", "leaf"}, tumpal},
	{"sasirangan", []string{"leaf", "kunyit", "indigo"}, sasirangan},
	{"bunga", []string{"kunyit", "indigo", "morinda"}, bunga},
	{"kisi", []string{"leaf", "kunyit", "night"}, kisi},
	{"denim", []string{"indigo", "night", "soga"}, denim},
	{"kemeja", []string{"indigo", "leaf", "morinda"}, kemeja},
	{"rajut", []string{"leaf", "morinda", "indigo"}, rajut},
	{"sol", []string{"soga", "leaf", "night"}, sol},
	{"tas", []string{"soga", "morinda", "kunyit"}, tas},
	{"jaring", []string{"kunyit", "leaf", "soga"}, jaring},
	{"filigri", []string{"night", "indigo", "leaf"}, filigri},
}
