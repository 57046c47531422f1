package eligibility

// monthNamed returns the number of a month, "" if a word names none.
func monthNamed(word string) string {
	switch word {
	case "janvier", "janv", "jan", "january":
		return "01"
	case "fevrier", "fevr", "fev", "february", "feb":
		return "02"
	case "mars", "march", "mar":
		return "03"
	case "avril", "avr", "april", "apr":
		return "04"
	case "mai", "may":
		return "05"
	case "juin", "june", "jun":
		return "06"
	case "juillet", "juil", "july", "jul":
		return "07"
	case "aout", "august", "aug":
		return "08"
	case "septembre", "september", "sept", "sep":
		return "09"
	case "octobre", "october", "oct":
		return "10"
	case "novembre", "november", "nov":
		return "11"
	case "decembre", "december", "dec":
		return "12"
	}
	return ""
}
