using StoryBot.Answering.Layers;

namespace StoryBot.Tests.Layers;

public sealed class LowRankChangeTests
{
    private const int Width = Weaving.Rows;

    [Fact]
    public void What_goes_down_and_up_is_added_to_what_the_map_gives()
    {
        var map = Map(each: 1, scale: 0.5f, bias: 3);
        var down = Map(each: 1, scale: 1, bias: 0);
        var up = Map(each: 2, scale: 0.25f, bias: 100);
        float[] numbers = [.. Enumerable.Repeat(1f, Width), .. Enumerable.Repeat(2f, Width)];
        using var vectors = new RoundedVectors(numbers, Width);
        var given = new float[2 * Width];

        new LowRankChange(map, down, up).Apply(vectors, given);

        // The map: half the sum and 3. The change: 32 directions, each the sum, times 2, times a quarter; never the bias.
        Assert.All(given[..Width], number => Assert.Equal(16 + 3 + 512, number, 0.05f));
        Assert.All(given[Width..], number => Assert.Equal(32 + 3 + 1024, number, 0.05f));
    }

    private static WovenMap Map(byte each, float scale, float bias) =>
        new(Enumerable.Repeat(each, Width * Width).ToArray(), [.. Enumerable.Repeat(scale, Width)], [.. Enumerable.Repeat(bias, Width)]);
}
