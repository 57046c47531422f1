package wording_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/wording"
)

func TestInstant(t *testing.T) {
	at := func(day, hour, minute, second, nanos int) time.Time {
		return time.Date(2016, 9, day, hour, minute, second, nanos, time.UTC)
	}
	cases := []struct {
		reason  string
		t       time.Time
		seconds bool
		fr, en  string
	}{
		{"a whole hour", at(28, 17, 0, 0, 0), false, "28_septembre 2016 à 17_h (UTC)", "28 September 2016 at 17:00 (UTC)"},
		{"minutes", at(28, 17, 5, 0, 0), false, "28_septembre 2016 à 17_h_05 (UTC)", "28 September 2016 at 17:05 (UTC)"},
		{"the first of a month", at(1, 17, 0, 0, 0), false, "1er_septembre 2016 à 17_h (UTC)", "1 September 2016 at 17:00 (UTC)"},
		{"before ten, as it is said", at(2, 9, 30, 0, 0), false, "2_septembre 2016 à 9_h_30 (UTC)", "2 September 2016 at 09:30 (UTC)"},
		{"midnight", at(28, 0, 0, 0, 0), false, "28_septembre 2016 à 0_h (UTC)", "28 September 2016 at 00:00 (UTC)"},
		{"seconds that do not matter", at(28, 17, 0, 5, 1), false, "28_septembre 2016 à 17_h (UTC)", "28 September 2016 at 17:00 (UTC)"},
		{"seconds that do", at(28, 17, 0, 5, 0), true, "28_septembre 2016 à 17_h_00_min_5_s (UTC)", "28 September 2016 at 17:00:05 (UTC)"},
		{"half a second", at(28, 17, 0, 0, 500_000_000), true, "28_septembre 2016 à 17_h_00_min_0,5_s (UTC)", "28 September 2016 at 17:00:00.5 (UTC)"},
		{"a nanosecond", at(28, 16, 59, 59, 1), true, "28_septembre 2016 à 16_h_59_min_59,000000001_s (UTC)", "28 September 2016 at 16:59:59.000000001 (UTC)"},
		{"the zero value", time.Time{}, false, "1er_janvier 1 à 0_h (UTC)", "1 January 0001 at 00:00 (UTC)"},
	}
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) {
			require.Equal(t, strings.ReplaceAll(c.fr, "_", "\u00a0"), wording.Instant(language.French, c.t, "UTC", c.seconds))
			require.Equal(t, c.en, wording.Instant(language.English, c.t, "UTC", c.seconds))
		})
	}
}

func TestInstantOfEveryMonth(t *testing.T) {
	months := strings.Fields("janvier février mars avril mai juin juillet août septembre octobre novembre décembre")
	for i, month := range months {
		at := time.Date(2017, time.Month(i+1), 15, 12, 0, 0, 0, time.UTC)
		require.Equal(t, "15\u00a0"+month+" 2017 à 12\u00a0h (UTC)", wording.Instant(language.French, at, "UTC", false))
	}
}

func TestOffset(t *testing.T) {
	for minutes, want := range map[int]string{
		0: "UTC", 1: "UTC+0:01", 59: "UTC+0:59", 60: "UTC+1", 61: "UTC+1:01", 120: "UTC+2", 330: "UTC+5:30", 660: "UTC+11",
		-1: "UTC−0:01", -30: "UTC−0:30", -60: "UTC−1", -240: "UTC−4", -545: "UTC−9:05", -600: "UTC−10",
	} {
		require.Equal(t, want, wording.Offset(minutes))
	}
}
