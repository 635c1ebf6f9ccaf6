package files

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestSensitivityLabels: of the properties of a sensitivity label the name is its text.
func TestSensitivityLabels(t *testing.T) {
	for said, want := range map[string]string{
		"msip_labels: MSIP_Label_8_Enabled=true; MSIP_Label_8_Name=Unclassified; MSIP_Label_8_ContentBits=0": "Unclassified",
		"msip-labels: MSIP_Label_8_Enabled=true;\n MSIP_Label_8_Name=Top Secret;":                            "Top Secret",
		"Msip_Labels: MSIP_Label_8_Enabled=true; MSIP_Label_8_SetDate=Name":                                  "",
		"msip_labels: Secret":                         "",
		"X-Classification: Level_Name=Secret; Secret": "Level_Name=Secret; Secret",
	} {
		c := decode("mail.eml", mailHead+said+"\n\nSECRET\n", true)
		var texts []string
		for _, l := range c.File.Labels {
			if l.Name == "x-classification" || l.Name == "msip_labels" || l.Name == "msip-labels" {
				texts = append(texts, l.Text)
			}
		}
		require.Equal(t, []string{want}, texts, said)
	}
}
