package budget

const monthsOfYear = 12

// accrue fills accrued and last from the lines. The first j of the n months of a
// line cost ⌊cents·j/n⌋. What is rounded is the sum so far, never one month, so
// months are whole cents and add up to the line, and the cost of the first months
// is never overstated.
func (c *content) accrue() {
	for i := range c.lines {
		l := &c.lines[i]
		spread(c.accrued[l.From:l.To+1], l.Amount.cents)
		c.last = max(c.last, l.To)
	}
	sum := int64(0)
	for m := range c.accrued {
		sum += c.accrued[m].cents
		c.accrued[m].cents = sum
	}
}

// spread adds to each month its part of a cost. The months so far are owed owed/n
// of a cent more than they have been given.
func spread(months []Amount, cents int64) {
	n := int64(len(months))
	part, rest := cents/n, cents%n
	owed := int64(0)
	for i := range months {
		months[i].cents += part
		if owed += rest; owed >= n {
			owed -= n
			months[i].cents++
		}
	}
}

// First returns the cost of the first n months of the lines given (coût des n
// premiers mois), rounded down to the cent line by line: a line of 100,00 € over
// three months has cost 33,33 € after one, 66,66 € after two and 100,00 € after
// three. It is 0,00 € if n is 0 or less, and the total if n is beyond the last
// month.
func (p Plan) First(n int) Amount {
	return p.content().accrued[max(0, min(n, maxMonth))]
}

// Schedule returns the cost of each month (échéancier), from the first of the
// project to the last of any line; it adds up to the total. It is nil if the
// lines are unknown, empty if there are none.
func (p Plan) Schedule() []Amount { return p.periods(1) }

// Years returns the cost of each year of the project, months 1 to 12, 13 to 24
// and so on, of which the last may be short; it adds up to the total. It is nil
// if the lines are unknown, empty if there are none.
func (p Plan) Years() []Amount { return p.periods(monthsOfYear) }

func (p Plan) periods(months int) []Amount {
	if !p.LinesKnown() {
		return nil
	}
	costs := []Amount{}
	for start := 0; start < p.content().last; start += months {
		costs = append(costs, Amount{p.First(start+months).cents - p.First(start).cents})
	}
	return costs
}
