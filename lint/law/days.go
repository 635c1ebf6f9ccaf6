package law

import "github.com/cablelint/cablelint/grammar/calendar"

// The days of the table of instruments. Constants are laid out by the linker: a start of the program calculates none.
const (
	day19531105 calendar.Day = -5901
	day19531215 calendar.Day = -5861
	day19590507 calendar.Day = -3892
	day19610109 calendar.Day = -3279
	day19610920 calendar.Day = -3025
	day19620112 calendar.Day = -2911
	day19630228 calendar.Day = -2499
	day19671128 calendar.Day = -765
	day19720308 calendar.Day = 797
	day19720517 calendar.Day = 867
	day19720601 calendar.Day = 882
	day19730424 calendar.Day = 1209
	day19750611 calendar.Day = 1987
	day19780203 calendar.Day = 2955
	day19780628 calendar.Day = 3100
	day19781005 calendar.Day = 3199
	day19781201 calendar.Day = 3256
	day19790720 calendar.Day = 3487
	day19790929 calendar.Day = 3558
	day19820402 calendar.Day = 4474
	day19820625 calendar.Day = 4558
	day19820801 calendar.Day = 4595
	day19821210 calendar.Day = 4726
	day19950417 calendar.Day = 9237
	day19950918 calendar.Day = 9391
	day19951001 calendar.Day = 9404
	day19951013 calendar.Day = 9416
	day19951014 calendar.Day = 9417
	day19991119 calendar.Day = 10914
	day20000202 calendar.Day = 10989
	day20020731 calendar.Day = 11899
	day20030325 calendar.Day = 12136
	day20030921 calendar.Day = 12316
	day20030922 calendar.Day = 12317
	day20040712 calendar.Day = 12611
	day20040719 calendar.Day = 12618
	day20051201 calendar.Day = 13118
	day20080512 calendar.Day = 14011
	day20080716 calendar.Day = 14076
	day20091229 calendar.Day = 14607
	day20100625 calendar.Day = 14785
	day20100627 calendar.Day = 14787
	day20100628 calendar.Day = 14788
	day20120430 calendar.Day = 15460
	day20120501 calendar.Day = 15461
	day20140625 calendar.Day = 16246
	day20140808 calendar.Day = 16290
	day20160914 calendar.Day = 17058
	day20161114 calendar.Day = 17119
	day20181011 calendar.Day = 17815
	day20181029 calendar.Day = 17833
	day20230606 calendar.Day = 19514
	day20231018 calendar.Day = 19648
	day20241119 calendar.Day = 20046
)
