"""The tab of needs and pains: jobs to be done, desired outcomes and pain points with the evidence behind them."""
