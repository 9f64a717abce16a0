"""Rules of press inspection (出版形式差错数计算方法, 2020): one file per rule.

They ask what a newspaper must print: its name, its imprint, page numbers, 广告 labels.
"""
