update published_indicator set name_key = substring(indicator_name, 1, 64);
