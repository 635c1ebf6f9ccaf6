// Package slices has what the engine of the playground has instead of the sorting functions of the standard library.
// Those are compiled for each type that is sorted, ten functions each, which makes the engine 20 KB larger after
// compression. The names are those that the rest of the library calls.
package slices

// pdqsortCmpFunc sorts data[a:b].
func pdqsortCmpFunc[E any](data []E, a, b, _ int, cmp func(a, b E) int) {
	stableCmpFunc(data[a:b], b-a, cmp)
}

// stableCmpFunc sorts the first n of data by merging ever longer sorted runs. Equal ones keep their order.
func stableCmpFunc[E any](data []E, n int, cmp func(a, b E) int) {
	merged := make([]E, n)
	for size := 1; size < n; size *= 2 {
		for from := 0; from < n; from += 2 * size {
			middle, end := min(from+size, n), min(from+2*size, n)
			left, right := from, middle
			for i := from; i < end; i++ {
				if right == end || left < middle && cmp(data[right], data[left]) >= 0 {
					merged[i] = data[left]
					left++
				} else {
					merged[i] = data[right]
					right++
				}
			}
		}
		copy(data, merged)
	}
}
