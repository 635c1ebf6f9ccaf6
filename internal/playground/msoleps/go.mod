module github.com/richardlehane/msoleps

go 1.26
