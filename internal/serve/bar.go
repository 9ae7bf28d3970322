package serve

import "sentra/internal/diag"

var (
	noneWrong = diag.Message{ID: "tidak ada kesalahan", EN: "no errors"}
	oneError  = diag.Message{ID: "%d kesalahan", EN: "%d error"}
	allErrors = diag.Message{ID: "%d kesalahan", EN: "%d errors"}
)

// barView is what the editor bar of one page shows.
type barView struct {
	Lang  diag.Lang
	Wrong string // how many errors there are, "" where none
	Good  string // that there are none
}

func (s *Server) bar(now *state, address string, wrong int) string {
	v := barView{Lang: s.options.Lang, Good: noneWrong.In(s.options.Lang)}
	switch {
	case wrong == 1:
		v.Wrong = oneError.With(wrong).In(s.options.Lang)
	case wrong > 1:
		v.Wrong = allErrors.With(wrong).In(s.options.Lang)
	}
	return string(s.execute("bar", v))
}
