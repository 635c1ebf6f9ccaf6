package files

// withoutWaiting is nothing in a browser, where no file is a FIFO.
const withoutWaiting = 0
