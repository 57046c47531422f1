package eligibility

import "github.com/aap-lit/aap/internal/strict"

// Answer is what somebody answered to a question of yes or no. In JSON it is
// true, false or, where it was not answered, null. The zero value is
// Unanswered.
type Answer uint8

// The answers.
const (
	Unanswered Answer = iota
	Yes
	No
)

// AnswerOf returns Yes or No.
func AnswerOf(yes bool) Answer {
	if yes {
		return Yes
	}
	return No
}

// known returns the answer, or Unanswered where it is out of range.
func (a Answer) known() Answer {
	if a > No {
		return Unanswered
	}
	return a
}

// String returns "yes", "no" or, where it was not answered, "".
func (a Answer) String() string { return [...]string{"", "yes", "no"}[a.known()] }

// MarshalJSON writes true, false or null.
func (a Answer) MarshalJSON() ([]byte, error) {
	return []byte([...]string{"null", "true", "false"}[a.known()]), nil
}

// UnmarshalJSON reads true, false or null; anything else is [ErrType], and a is
// left as it was.
func (a *Answer) UnmarshalJSON(data []byte) error {
	return strict.Unmarshal(data, a, func(a *Answer, r *strict.Reader) {
		if !r.Null() {
			*a = readAnswer(r)
		}
	})
}

func readAnswer(r *strict.Reader) Answer {
	yes, ok := r.Bool()
	if !ok {
		return Unanswered
	}
	return AnswerOf(yes)
}
