"""Checks cables under Spark and writes lines of JSON Lines for cablelint merge.

    spark-submit --py-files docs/scale/mapper.py docs/scale/spark.py paths LIST RESULTS
    spark-submit --py-files docs/scale/mapper.py docs/scale/spark.py rows TABLE RESULTS

LIST is a file of paths, one a line: of cables, or of archives of many. TABLE is a JSON Lines file with the members id and
text; for Parquet, write read.parquet. RESULTS is a directory that does not exist.
"""

import sys

from pyspark.sql import SparkSession

from mapper import check, check_rows

PARTS = 16  # for a cluster: two to four times its processors, and at most 50,000 cables a part

kind, source, out = sys.argv[1:]
spark = SparkSession.builder.appName("cablelint").getOrCreate()
if kind == "paths":
    lines = spark.sparkContext.textFile(source, PARTS).mapPartitions(check)
elif kind == "rows":
    table = spark.read.json(source).select("id", "text").repartitionByRange(PARTS, "id")
    lines = table.rdd.map(tuple).mapPartitions(check_rows)
else:
    sys.exit(f"expected paths or rows, found {kind}")
lines.saveAsTextFile(out)
spark.stop()
