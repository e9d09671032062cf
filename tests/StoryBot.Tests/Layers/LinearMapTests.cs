using CsCheck;
using StoryBot.Answering.Layers;

namespace StoryBot.Tests.Layers;

public sealed class LinearMapTests
{
    // One more than a whole number of rows or vectors at once, in each direction.
    private static readonly Gen<(int Outputs, int Inputs, int Count, int Seed)> Shapes =
        Gen.Select(Gen.Int[1, 9], Gen.Int[1, 4].Select(blocks => blocks * 16), Gen.Int[0, 9], Gen.Int);

    // Vectors are rounded to integers as far as this: numbers of so many parts stay as they are where the greatest of them is among them.
    private const int Parts = 8191;

    [Fact]
    public void It_gives_what_multiplying_by_hand_gives() => Shapes.Sample(shape =>
    {
        var random = new Random(shape.Seed);
        var rows = Enumerable.Range(0, shape.Outputs * shape.Inputs).Select(_ => (sbyte)random.Next(-127, 128)).ToArray();
        var scales = Enumerable.Range(0, shape.Outputs).Select(_ => random.NextSingle()).ToArray();
        var bias = Enumerable.Range(0, shape.Outputs).Select(_ => random.NextSingle()).ToArray();
        var vectors = Enumerable.Range(0, shape.Count * shape.Inputs).Select(at => (at % shape.Inputs == 0 ? Parts : random.Next(-Parts, Parts + 1)) / (2f * Parts)).ToArray();
        var given = new float[shape.Count * shape.Outputs];

        new LinearMap(rows.Select(number => (byte)number).ToArray(), scales, bias).Apply(vectors, given);

        for (var vector = 0; vector < shape.Count; vector++)
        {
            for (var row = 0; row < shape.Outputs; row++)
            {
                var byHand = bias[row] + (scales[row] * Enumerable.Range(0, shape.Inputs).Sum(at => (double)rows[(row * shape.Inputs) + at] * vectors[(vector * shape.Inputs) + at]));
                Assert.Equal(byHand, given[(vector * shape.Outputs) + row], 2e-3);
            }
        }
    });

    [Fact]
    public void Too_little_room_is_refused() =>
        Assert.Throws<ArgumentException>(() => new LinearMap(new byte[32], [1, 1], [0, 0]).Apply(new float[32], new float[3]));
}
