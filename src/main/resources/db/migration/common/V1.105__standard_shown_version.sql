update standard set shown_version = version_number;
