using StoryBot.Answering.Layers;

namespace StoryBot.Tests.Layers;

public sealed class LowRankChangeTests
{
    [Fact]
    public void What_goes_down_and_up_is_added_to_what_the_map_gives()
    {
        var map = new LinearMap(Bytes(16, 1), [0.5f], [3]);
        var down = new LinearMap(Bytes(16 * 16, 1), [.. Enumerable.Repeat(1f, 16)], new float[16]);
        var up = new LinearMap(Bytes(16, 2), [0.25f], [100]);
        float[] vectors = [.. Enumerable.Repeat(1f, 16), .. Enumerable.Repeat(2f, 16)];
        var given = new float[2];

        new LowRankChange(map, down, up).Apply(vectors, given);

        // The map: half the sum and 3. The change: 16 directions, each the sum, times 2, times a quarter; never the bias.
        Assert.Equal(8 + 3 + 128, given[0], 0.01f);
        Assert.Equal(16 + 3 + 256, given[1], 0.01f);
    }

    private static byte[] Bytes(int count, byte each) => [.. Enumerable.Repeat(each, count)];
}
