package demo

import (
	"fmt"
	"iter"
	"path"
	"strings"

	"sentra/internal/content"
)

// newsCount is how much news there is: more where there are more centres, but never none.
func (m *maker) newsCount() int { return 4 + m.Centres/10 }

// headlines are what there can be news of. {craft} stands for what the centre makes, {place} for where.
var headlines = []text{
	{"Kelas {craft} dibuka di {place}", "{craft} classes open in {place}"},
	{"Pameran {craft} di {place}", "A {craft} fair in {place}"},
	{"Rumah produksi baru di {place}", "A new workshop in {place}"},
	{"Jadwal mesin bersama di {place} berubah", "New hours for the shared machines in {place}"},
}

// news makes an announcement about one or two centres: the first a year ahead and kept back until then,
// the others every few days before today.
func (m *maker) news(n int, yield func(string, []byte) bool) bool {
	e := m.entry("news", n)
	about := []centre{m.centre(e.zipf(min(m.Centres, len(zipfSums))))}
	if other := e.below(m.Centres); e.chance(30) && other != about[0].n {
		about = append(about, m.centre(other))
	}
	c, headline := about[0], pick(e.dice, headlines)
	title := text{
		strings.NewReplacer("{craft}", strings.ToLower(c.craft.id), "{place}", c.place).Replace(headline.id),
		capital(strings.NewReplacer("{craft}", strings.ToLower(c.craft.en), "{place}", c.place).Replace(headline.en)),
	}
	date := day(-3*n - e.below(3)) // no two on a day
	keys := content.News{
		Title:   title.id,
		Summary: "Kabar rekaan: " + lower(title.id) + ".",
		Sources: e.sources(title.id, "kabar"),
	}
	switch n { // each way there is to keep news back, and a picture, once
	case 0:
		date = day(365)
		keys.Publication = content.Publication{Publish: date}
	case 1:
		keys.Images = []content.Image{c.image(title)}
	case 2:
		keys.Publication = content.Publication{Draft: true}
	case 3:
		keys.Publication = content.Publication{Expire: day(4000)}
	}
	for _, c := range about {
		keys.Centres = append(keys.Centres, content.Ref{Slug: c.slug})
	}
	link := "../" + strings.TrimPrefix(c.folder, contentFolder+"/") + "/centre.yaml"
	prose := e.paragraph(c).plus(text{
		fmt.Sprintf("\nSelengkapnya di [%s](%s).\n", c.title().id, link),
		fmt.Sprintf("\nMore at the [%s](%s).\n", c.title().en, link),
	})
	name := fmt.Sprintf("%s/%s-%s", newsFolder, date, slugOf(title.id))
	if !yield(name+".md", withMatter(content.NewsObject, &keys, prose.id)) {
		return false
	}
	if e.translation() == nothing {
		return true
	}
	english := content.Translation{Title: title.en, Summary: "Made-up news: " + lower(title.en) + "."}
	return yield(name+".en.md", withMatter(content.TranslationObject, &english, prose.en))
}

// allNews makes the news, and its picture.
func (m *maker) allNews() iter.Seq2[string, []byte] {
	return func(yield func(string, []byte) bool) {
		for n := range m.newsCount() {
			if !m.news(n, yield) {
				return
			}
		}
		yield(path.Join(newsFolder, pictureFile), m.centre(0).picture())
	}
}
