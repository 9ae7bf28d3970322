package export

import (
	"slices"

	"sentra/internal/content"
	"sentra/internal/site"
)

// english is what a column holds whose Indonesian counterpart stands before it.
var english = says("Yang sama dalam bahasa Inggris; kosong bila belum diterjemahkan.", "The same in English; empty where it is not translated.")

// name is what every row of an entry starts with.
func name[R any](entry func(R) *site.Entry) column[R] {
	return column[R]{"slug", says("Nama dalam alamat halamannya, yang tidak berubah.", "The name in its page's address, which does not change."), func(_ exporter, row R) any { return entry(row).Slug }}
}

// texts are what an entry says of itself.
func texts[R any](o *content.Object, entry func(R) *site.Entry) []column[R] {
	return []column[R]{
		{"title", key(o, "title"), func(_ exporter, row R) any { return entry(row).Title.ID }},
		{"title_en", english, func(_ exporter, row R) any { return entry(row).Title.EN }},
		{"summary", key(o, "summary"), func(_ exporter, row R) any { return entry(row).Summary.ID }},
		{"summary_en", english, func(_ exporter, row R) any { return entry(row).Summary.EN }},
	}
}

// pages are where to read more of an entry.
func pages[R any](entry func(R) *site.Entry) []column[R] {
	return []column[R]{
		{"url", says("Alamat halamannya.", "Address of its page in Indonesian."),
			func(x exporter, row R) any { return x.url(entry(row).Address, content.ID) }},
		{"url_en", says("Alamat halamannya dalam bahasa Inggris.", "Address of its page in English."),
			func(x exporter, row R) any { return x.url(entry(row).Address, content.EN) }},
	}
}

// terms are the terms of an entry by their slugs.
func terms[R any](o *content.Object, name string, refs func(R) []content.Ref) column[R] {
	return column[R]{name, key(o, name), func(_ exporter, row R) any {
		return distinct(refs(row), func(r content.Ref) string { return r.Slug })
	}}
}

// date is a date as the content format writes it.
func date[R any](name string, rule content.Rule, of func(R) content.Date) column[R] {
	return column[R]{name, rule, func(_ exporter, row R) any { return of(row).String() }}
}

// ordering are an entry's own terms of ordering, without what it inherits.
func ordering[R any](of func(R) *content.Ordering) []column[R] {
	rules := key(content.CentreObject, "ordering").Of
	said := func(name string, rule content.Rule, value func(o *content.Ordering) any) column[R] {
		return column[R]{name, rule, func(_ exporter, row R) any {
			o := of(row)
			if o == nil {
				return nil
			}
			return value(o)
		}}
	}
	return []column[R]{
		said("moq", key(rules, "moq"), func(o *content.Ordering) any {
			if o.MOQ == nil {
				return nil
			}
			return o.MOQ.Amount
		}),
		said("moq_unit", says("Satuan pesanan paling sedikit.", "Unit of the smallest order."), func(o *content.Ordering) any {
			if o.MOQ == nil {
				return nil
			}
			return o.MOQ.Unit.Slug
		}),
		said("lead_time_days", key(rules, "lead_time", "days"), func(o *content.Ordering) any {
			if o.LeadTime == nil {
				return nil
			}
			return o.LeadTime.Days
		}),
		said("lead_time_for", key(rules, "lead_time", "for"), func(o *content.Ordering) any {
			if o.LeadTime == nil || o.LeadTime.For == 0 {
				return nil
			}
			return o.LeadTime.For
		}),
		said("samples", key(rules, "samples"), func(o *content.Ordering) any { return yesNo(o.Samples) }),
		said("custom", key(rules, "custom"), func(o *content.Ordering) any { return yesNo(o.Custom) }),
		said("exports_to", key(rules, "exports_to"), func(o *content.Ordering) any { return o.ExportsTo }),
		said("ordering_as_of", says("Kapan syarat memesan itu berlaku.", "When those terms of ordering held."),
			func(o *content.Ordering) any { return o.AsOf.String() }),
	}
}

func yesNo(answer *bool) any {
	if answer == nil {
		return nil
	}
	return *answer
}

// recognitions are the kinds of an entry's certificates and protections, but for
// those that are still asked for.
func recognitions[R any](of func(R) []content.Recognition) column[R] {
	return column[R]{"recognitions", says("Sertifikat dan perlindungan yang sudah didapat.", "Certificates and protections already given."), func(_ exporter, row R) any {
		given := slices.DeleteFunc(slices.Clone(of(row)), func(r content.Recognition) bool { return r.Status == "in-process" })
		return distinct(given, func(r content.Recognition) string { return r.Type.Slug })
	}}
}

// channels are the ways of reaching an entry that its pages show.
func channels[R any](of func(R) []content.Channel) column[R] {
	return column[R]{"channels", says("Cara menghubungi yang diizinkan pemiliknya, sebagai jenis:nilai.", "Ways to get in touch that their owner agreed to publish, as type:value."), func(x exporter, row R) any {
		var list []string
		for _, c := range of(row) {
			if x.site.MayPublish(c) {
				list = append(list, c.Type+":"+c.Value)
			}
		}
		return list
	}}
}
