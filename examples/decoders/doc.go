// Package decoders holds the strict reading of a dossier, names of services and
// regions resolved and amounts checked, against decoders that read the same bytes
// into plain structs and resolve nothing: encoding/json; the module of json/v2,
// which refuses duplicate keys and invalid UTF-8 as this library does, and unknown
// members where it is told to; and goccy/go-json.
//
//	go test -bench . -count 10 ./...
//
// The figures of one run can be held against one another; those of two runs cannot.
package decoders
