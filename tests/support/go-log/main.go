// Verifies a served log with the Go checksum database's own packages, unchanged: the note, every tile, inclusion of each entry, and
// consistency from each earlier checkpoint. In: a folder with key, checkpoints (checkpoint-0, checkpoint-1, …) and tile/… as they were served.
//
// Nothing here needs Go. Where it is, `go mod init log-check && go mod tidy && go build -o ../../../.cache/go-log-verify` in this folder makes
// the program that tests/routes/log-served.test.ts runs when it finds it.
package main

import (
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func must(err error) {
	if err != nil {
		fmt.Println("refused:", err)
		os.Exit(1)
	}
}

type tree struct {
	n    int64
	root tlog.Hash
}

// reader reads tiles as they were served: the widest that the folder has of each.
type reader struct{ folder string }

func (r reader) Height() int { return 8 }
func (r reader) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, t := range tiles {
		path := strings.TrimPrefix(t.Path(), "tile/8/")
		bytes, err := os.ReadFile(filepath.Join(r.folder, "tile", filepath.FromSlash(path)))
		if err != nil {
			return nil, err
		}
		all = append(all, bytes)
	}
	return all, nil
}
func (r reader) SaveTiles([]tlog.Tile, [][]byte) {}

func open(folder, name string, verifiers note.Verifiers) tree {
	bytes, err := os.ReadFile(filepath.Join(folder, name))
	must(err)
	n, err := note.Open(bytes, verifiers)
	must(err)
	lines := strings.Split(n.Text, "\n")
	size, err := strconv.ParseInt(lines[1], 10, 64)
	must(err)
	root, err := tlog.ParseHash(lines[2])
	must(err)
	return tree{size, root}
}

func main() {
	folder := os.Args[1]
	key, err := os.ReadFile(filepath.Join(folder, "key"))
	must(err)
	verifier, err := note.NewVerifier(strings.SplitN(strings.TrimSpace(string(key)), "\t", 2)[0])
	must(err)
	verifiers := note.VerifierList(verifier)
	names, err := filepath.Glob(filepath.Join(folder, "checkpoint-*"))
	must(err)
	var trees []tree
	for _, name := range names {
		trees = append(trees, open(folder, filepath.Base(name), verifiers))
	}
	last := trees[len(trees)-1]
	hashes := tlog.TileHashReader(tlog.Tree{N: last.n, Hash: last.root}, reader{folder})
	for _, each := range trees {
		proof, err := tlog.ProveTree(last.n, each.n, hashes)
		must(err)
		must(tlog.CheckTree(proof, last.n, last.root, each.n, each.root))
	}
	index := int64(0)
	for bundle := int64(0); index < last.n; bundle++ {
		path := strings.TrimPrefix(tlog.Tile{H: 8, L: -1, N: bundle, W: int(min(256, last.n-bundle*256))}.Path(), "tile/8/data/")
		bytes, err := os.ReadFile(filepath.Join(folder, "tile", "entries", filepath.FromSlash(path)))
		must(err)
		for len(bytes) > 0 {
			size := int(binary.BigEndian.Uint16(bytes))
			entry := bytes[2 : 2+size]
			bytes = bytes[2+size:]
			proof, err := tlog.ProveRecord(last.n, index, hashes)
			must(err)
			must(tlog.CheckRecord(proof, last.n, last.root, index, tlog.RecordHash(entry)))
			index++
		}
	}
	fmt.Printf("verified: %d checkpoints, %d entries\n", len(trees), index)
}

func min(a, b int64) int64 {
	if a < b {
		return a
	}
	return b
}
