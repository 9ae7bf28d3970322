package build

import "flag"

var update = flag.Bool("update", false, "rewrite the expectations in testdata, for somebody to read")
