graph [
  directed 1
  multigraph 1
  label "Court"
  node [ id 1 label "king" tags "a" tags "b" ]
  node [ id 2 label "jester" ]
  edge [ source 1 target 2 key 0 label "pays" weight 2.5 ]
  edge [ source 2 target 1 key 0 label "mocks" ]
  edge [ source 2 target 1 key 1 label "fears" ]
]
