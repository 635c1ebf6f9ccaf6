"""Checks cables under Spark and writes lines of JSON Lines for cablelint merge.

    spark-submit --py-files docs/scale/mapper.py docs/scale/spark.py paths LIST RESULTS
    spark-submit --py-files docs/scale/mapper.py docs/scale/spark.py rows TABLE RESULTS
    spark-submit --py-files docs/scale/mapper.py docs/scale/spark.py objects LIST RESULTS BUCKET

LIST is a file of paths or keys, one a line: of cables, or of archives of many. TABLE is a JSON Lines file with the members
id and text; for Parquet, write read.parquet. RESULTS is a directory that does not exist. BUCKET is one of Amazon S3, or of
a store like it at AWS_ENDPOINT_URL; the workers need boto3.
"""

import sys

from pyspark.sql import SparkSession

from mapper import check, check_objects, check_rows

PARTS = 16  # for a cluster: two to four times its processors, and at most 50,000 cables a part

kind, source, out, *bucket = sys.argv[1:]


def objects(keys):
    import boto3

    store = boto3.client("s3")
    return check_objects(keys, lambda key: store.get_object(Bucket=bucket[0], Key=key)["Body"].read())


spark = SparkSession.builder.appName("cablelint").getOrCreate()
if kind == "paths":
    lines = spark.sparkContext.textFile(source, PARTS).mapPartitions(check)
elif kind == "objects":
    lines = spark.sparkContext.textFile(source, PARTS).mapPartitions(objects)
elif kind == "rows":
    table = spark.read.json(source).select("id", "text").repartitionByRange(PARTS, "id")
    lines = table.rdd.map(tuple).mapPartitions(check_rows)
else:
    sys.exit(f"expected paths, rows or objects, found {kind}")
lines.saveAsTextFile(out)
spark.stop()
