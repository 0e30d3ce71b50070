/** The vendored script puts vis-network's two classes here. */
declare var vis: {
  Network: typeof import("vis-network").Network;
  DataSet: typeof import("vis-data").DataSet;
};
