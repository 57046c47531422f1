package engine

import "testing"

func TestKit(t *testing.T) {
	if !Fits(2, 5, 3) || Fits(3, 5, 3) || Fits(-1, 5, 3) || Count([]bool{false, true, true}) != 2 {
		t.Error("wrong")
	}
}
