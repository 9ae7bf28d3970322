//go:build !linux

package publish

import "os"

// exchange is not to be had here.
func exchange(*os.Root, string, string) error { return errNoExchange }
