package release

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"net/url"
	"strings"
	"time"
)

// The parts of CycloneDX 1.6 that are written: https://cyclonedx.org/docs/1.6/json/
type (
	bom struct {
		Schema       string       `json:"$schema"`
		Format       string       `json:"bomFormat"`
		SpecVersion  string       `json:"specVersion"`
		Serial       string       `json:"serialNumber"`
		Version      int          `json:"version"`
		Metadata     metadata     `json:"metadata"`
		Components   []component  `json:"components"`
		Dependencies []dependency `json:"dependencies"`
	}
	metadata struct {
		Timestamp string    `json:"timestamp"`
		Component component `json:"component"`
	}
	component struct {
		Ref        string          `json:"bom-ref"`
		Type       string          `json:"type"`
		Name       string          `json:"name"`
		Version    string          `json:"version"`
		Scope      string          `json:"scope,omitempty"`
		Hashes     []hash          `json:"hashes,omitempty"`
		Licences   []licenceChoice `json:"licenses"`
		PURL       string          `json:"purl"`
		Properties []property      `json:"properties,omitempty"`
	}
	hash struct {
		Algorithm string `json:"alg"`
		Content   string `json:"content"`
	}
	licenceChoice struct {
		Licence licenceID `json:"license"`
	}
	licenceID struct {
		ID string `json:"id"`
	}
	property struct {
		Name  string `json:"name"`
		Value string `json:"value"`
	}
	dependency struct {
		Ref  string   `json:"ref"`
		Uses []string `json:"dependsOn,omitempty"`
	}
)

// bill is the bill of materials of a program: what is linked into it, who needs what, and under which licences.
func (b *builder) bill(t Target, program []byte, modules []*Module) ([]byte, error) {
	sum := sha256.Sum256(program)
	out := bom{
		Schema: "http://cyclonedx.org/schema/bom-1.6.schema.json", Format: "CycloneDX", SpecVersion: "1.6", Version: 1,
		Serial: serial(sum), Components: []component{}, Metadata: metadata{Timestamp: b.Commit.UTC().Format(time.RFC3339)},
	}
	refs := map[string]string{}
	for _, m := range modules {
		refs[m.Path] = purl(m)
	}
	for _, m := range modules {
		c := component{Ref: purl(m), Type: "library", Name: m.Path, Version: m.Version, PURL: purl(m),
			Licences: []licenceChoice{}}
		for _, id := range m.Licences {
			c.Licences = append(c.Licences, licenceChoice{licenceID{id}})
		}
		if m.Sum != "" {
			c.Properties = []property{{"go.sum", m.Sum}}
		}
		d := dependency{Ref: c.Ref}
		for _, u := range m.Uses {
			d.Uses = append(d.Uses, refs[u])
		}
		out.Dependencies = append(out.Dependencies, d)
		if m.Main {
			c.Type, c.Hashes = "application", []hash{{"SHA-256", fmt.Sprintf("%x", sum)}}
			c.Properties = []property{{"cdx:gomod:build:env:CGO_ENABLED", "0"}, {"cdx:gomod:build:env:GOARCH", t.Arch},
				{"cdx:gomod:build:env:GOOS", t.OS}}
			out.Metadata.Component = c
			continue
		}
		c.Scope = "required"
		out.Components = append(out.Components, c)
	}
	data, err := json.MarshalIndent(out, "", "  ")
	return append(data, '\n'), err
}

// serial is a UUID made of the program's hash: version 8, which is free for that.
func serial(sum [sha256.Size]byte) string {
	sum[6], sum[8] = sum[6]&0x0F|0x80, sum[8]&0x3F|0x80
	return fmt.Sprintf("urn:uuid:%x-%x-%x-%x-%x", sum[:4], sum[4:6], sum[6:8], sum[8:10], sum[10:16])
}

// purl is a module's package URL.
func purl(m *Module) string {
	version := m.Version
	if m.Path == std {
		version = strings.TrimPrefix(version, "go")
	}
	return "pkg:golang/" + strings.ToLower(m.Path) + "@" + url.QueryEscape(version)
}
