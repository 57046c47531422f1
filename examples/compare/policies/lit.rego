# The call « Laboratoires d'innovation territoriale » (2016), rule by rule. What
# the dossier does not give is undefined; an outcome that no rule gives is "unknown".
package lit

default team := "unknown"

team := "met" if input.team.sure >= 2

team := "not-met" if {
	input.team.possible < 2
	not "team" in input.growing
}

default deposit := "unknown"

deposit := "met" if {
	deposited_rightly_somewhere
	input.region
	input.deposit.by
	input.deposit.region
}

deposit := "not-met" if not deposited_rightly_somewhere

deposited_rightly_somewhere if {
	some place in input.places
	deposited_rightly(place)
}

deposited_rightly(place) if {
	by_right(place)
	region_right(place)
}

by_right(_) if not input.deposit.by

by_right(place) if input.deposit.by in place.accepts

region_right(_) if not input.deposit.region

region_right(place) if input.deposit.region == place.name

# Opening and closing included.
window := "met" if within_window

window := "not-met" if {
	input.deposit.at
	not within_window
}

default window := "unknown"

within_window if {
	at := time.parse_rfc3339_ns(input.deposit.at)
	at >= time.parse_rfc3339_ns("2016-04-08T13:44:00+02:00")
	at <= time.parse_rfc3339_ns("2016-09-28T17:00:00+02:00")
}

default partners := "unknown"

partners := "met" if input.actors >= 1

partners := "not-met" if {
	input.actors < 1
	not "partners" in input.growing
}

default seed := "unknown"

seed := "met" if input.seed

seed := "not-met" if input.seed == false # not "not input.seed": that holds of an unknown too

# Amounts are cents. Of lines or resources that are undefined, the sum is 0.
most := 50000000

months := 18

total := sum([line.cents | some line in input.lines])

# A cost is spread evenly over its months.
funded := sum([line.cents | some line in input.lines; line.to <= months]) + sum([part |
	some line in input.lines
	line.from <= months
	line.to > months
	part := floor((line.cents * ((months - line.from) + 1)) / ((line.to - line.from) + 1))
])

request := sum([resource.cents | some resource in input.resources; resource.pia])

capped := total if input.cap_base == "whole"

capped := funded if input.cap_base == "funded-months"

base := total if input.share_base == "whole"

base := funded if input.share_base == "funded-months"

share := floor(base / 2)

default cap := "unknown"

cap := "not-met" if capped > most

cap := "met" if {
	capped <= most
	not "lines" in input.growing
}

default funding := "unknown"

funding := "not-met" if {
	request > share
	not "lines" in input.growing
}

funding := "met" if {
	request <= share
	not "resources" in input.growing
}

outcomes := {
	"team": team,
	"deposit": deposit,
	"window": window,
	"partners": partners,
	"seed": seed,
	"cap": cap,
	"share": funding,
}

# In some region both team and deposit may be right.
region_possible if {
	some place in input.places
	team_possible(place)
	deposited_rightly(place)
}

team_possible(place) if place.possible >= 2

team_possible(_) if "team" in input.growing

# Some budget within the cap has a share as high as the request.
money_possible if not "lines" in input.growing

money_possible if {
	input.cap_base == "funded-months"
	input.share_base == "whole"
}

money_possible if request <= floor((most - late) / 2)

# Late costs eat room that funded ones could take.
late := total - funded if {
	input.cap_base == "whole"
	input.share_base == "funded-months"
} else := 0

default verdict := "undetermined"

verdict := "ineligible" if impossible

verdict := "eligible" if {
	not impossible
	every outcome in outcomes { outcome == "met" }
}

impossible if "not-met" in outcomes

impossible if not region_possible

impossible if not money_possible

figures["total"] := capped if input.lines

figures["cap-margin"] := most - capped if input.lines

figures["request"] := request if input.resources

figures["base"] := base if input.lines

figures["share"] := share if input.lines

figures["share-margin"] := share - request if {
	input.lines
	input.resources
}
