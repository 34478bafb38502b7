"""Angles that get their value later."""

import math


class ParameterExpression:
    """A number that depends on parameters."""

    def __init__(self, parameters, value):
        self.parameters = frozenset(parameters)
        self._value = value

    def bind(self, by_name):
        """A number where every parameter has a value, else an expression of the others."""
        if all(parameter.name in by_name for parameter in self.parameters):
            return float(self._value(by_name))
        left = [parameter for parameter in self.parameters if parameter.name not in by_name]
        return ParameterExpression(left, lambda more: self._value({**by_name, **more}))

    def _with(self, other, function):
        if isinstance(other, ParameterExpression):
            return ParameterExpression(self.parameters | other.parameters,
                                       lambda values: function(self._value(values), other._value(values)))
        return ParameterExpression(self.parameters, lambda values: function(self._value(values), other))

    def __add__(self, other):
        return self._with(other, lambda a, b: a + b)

    def __sub__(self, other):
        return self._with(other, lambda a, b: a - b)

    def __mul__(self, other):
        return self._with(other, lambda a, b: a * b)

    def __truediv__(self, other):
        return self._with(other, lambda a, b: a / b)

    def __rsub__(self, other):
        return self._with(other, lambda a, b: b - a)

    def __neg__(self):
        return self * -1

    __radd__ = __add__
    __rmul__ = __mul__

    def sin(self):
        return self._with(0, lambda a, b: math.sin(a))

    def cos(self):
        return self._with(0, lambda a, b: math.cos(a))

    def __float__(self):
        raise TypeError("these parameters have no value yet: "
                        + ", ".join(sorted(parameter.name for parameter in self.parameters)))


class Parameter(ParameterExpression):
    """A name that stands for an angle."""

    def __init__(self, name, sort_key=None):
        self.name = str(name)
        self.sort_key = sort_key or (self.name, 0)
        super().__init__([self], lambda values: values[self.name])

    def __repr__(self):
        return "Parameter(" + self.name + ")"


class ParameterVector(list):
    """Parameters that belong together: name[0], name[1], …"""

    def __init__(self, name, length=0):
        self.name = str(name)
        super().__init__(Parameter("%s[%d]" % (name, index), (self.name, index)) for index in range(length))

    __hash__ = object.__hash__
