Creator "somebody"
graph
[
  directed 0
  node
  [
    id 0
    label "ferret"
  ]
  node
  [
    id 1
    label "L&#233;on"
    graphics [ x 1.5 y -2 ]
  ]
  edge
  [
    source 0
    target 1
    value 3
  ]
]
