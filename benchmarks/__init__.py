"""How fast the suite is, as ratios to bare building blocks measured in the same run."""
