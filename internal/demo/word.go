package demo

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// patterns name what is drawn, woven or stitched, the common ones first: drawn by their rank, they give
// titles and prose the vocabulary of a language. No two are a slip of the pen apart, or titles would
// seem to be entered twice.
var patterns = pairs(`
melati jasmine, ombak wave, senja dusk, daun leaf, bintang star, hujan rain, gunung mountain, sungai river,
awan cloud, burung bird, bulan moon, padi rice, kelapa coconut, ikan fish, angin wind, bunga flower,
teratai lotus, merak peacock, kupu butterfly, bambu bamboo, embun dew, matahari sun, karang coral, pasir sand,
akar root, biji seed, cemara pine, danau lake, elang eagle, fajar dawn, gelombang swell, rimba forest,
jati teak, kabut mist, laut sea, mutiara pearl, nelayan fisher, pelangi rainbow, rusa deer, sawah paddy,
tebing cliff, udara air, waru hibiscus, anggrek orchid, beringin banyan, cengkih clove, delima pomegranate, enau sugar-palm,
gading ivory, harimau tiger, jagung maize, kenanga ylang-ylang, lebah bee, manggis mangosteen, nipah nypa, obor torch,
pala nutmeg, rotan rattan, salak snakefruit, tanjung cape, undan pelican, wijaya victory, arus current, bukit hill,
cahaya light, damar resin, empu smith, gaharu agarwood, halilintar thunder, intan diamond, sawo sapodilla, kijang muntjac,
lumbung granary, menara tower, pulau island, pandan pandanus, ranting twig, sirih betel, talas taro, undakan terrace,
aren arenga, belimbing starfruit, cempaka magnolia, dermaga jetty, gerhana eclipse, jembatan bridge, kunang firefly, layar sail,
menjangan stag, panah arrow, rembulan moonlight, sulur tendril, tembaga copper, wayang puppet, bahtera ark, candi temple
`)

// pairs splits a list of words and their translations.
func pairs(list string) []text {
	var words []text
	for pair := range strings.SplitSeq(list, ",") {
		id, en, _ := strings.Cut(strings.TrimSpace(pair), " ")
		words = append(words, text{id, strings.ReplaceAll(en, "-", " ")})
	}
	return words
}

// titled writes each word with a capital, as names are.
func titled(s string) string {
	words := strings.Fields(s)
	for i, word := range words {
		words[i] = capital(word)
	}
	return strings.Join(words, " ")
}

// capital writes a text's first letter as a capital.
func capital(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[size:]
}
