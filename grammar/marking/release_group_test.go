package marking

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestGroupsShareTheirMembers: two lists share the countries that a group of one has and the other names.
func TestGroupsShareTheirMembers(t *testing.T) {
	for lists, want := range map[[2]string]string{
		{"FVEY", "USA, CAN"}: "CAN", {"FVEY", "USA, CAN, NZL"}: "CAN, NZL", {"FVEY", "FVEY"}: "FVEY",
		{"FVEY", "FVEY, DEU"}: "FVEY", {"FVEY, DEU", "CAN, DEU, FRA"}: "CAN, DEU", {"FVEY", "ACGU"}: "ACGU",
		{"FVEY", "TEYE, JPN"}: "TEYE", {"ACGU", "NZL, GBR"}: "GBR", {"FVEY", "NATO"}: "CAN, GBR", {"NATO", "ISL, JPN"}: "ISL",
		{"FVEY", "AUS, CAN, GBR, NZL"}: "AUS, CAN, GBR, NZL", {"FVEY, GBR", "CAN, GBR"}: "CAN, GBR",
		{"TEYE", "CAN"}: "", {"FVEY", "DEU"}: "", {"ISAF", "DEU"}: "", {"ISAF", "ISAF, DEU"}: "ISAF",
	} {
		a, b := Parse("(S//REL TO "+lists[0]+")").Marking, Parse("(S//REL TO "+lists[1]+")").Marking
		shared := Join(a, b)
		if want == "" {
			require.Equal(t, "(S/NF)", shared.Portion(), lists)
			continue
		}
		require.Equal(t, "(S/REL "+want+")", shared.Portion(), lists)
		require.Equal(t, shared, Join(b, a), lists)
	}
}

// TestListsOfTheSameCountries: a group is as much as its members.
func TestListsOfTheSameCountries(t *testing.T) {
	for lists, same := range map[[2]string]bool{
		{"FVEY", "AUS, CAN, GBR, NZL"}: true, {"FVEY, GBR", "FVEY"}: true, {"ACGU", "UK, CANADA, AUST"}: true,
		{"FVEY", "ACGU, NZL"}: true, {"TEYE", "AUS, GBR"}: true, {"ISAF", "ISAF"}: true,
		{"FVEY", "AUS, CAN, GBR"}: false, {"FVEY", "FVEY, DEU"}: false, {"ISAF", "KFOR"}: false, {"FVEY", ""}: false,
	} {
		require.Equal(t, same, Parse("(S//REL TO "+lists[0]+")").Release.Same(
			Parse("(S//REL TO "+lists[1]+")").Release), lists)
	}
}
