using StoryBot.Chat.Discord.Gateway;

namespace StoryBot.Tests.Chat.Discord.Gateway;

public sealed class ShardRangeTests
{
    [Theory]
    [InlineData("0-1/4", 0, 1, 4)]
    [InlineData("2/4", 2, 2, 4)]
    [InlineData(" 0 - 3 / 4 ", 0, 3, 4)]
    public void A_range_is_read(string text, int first, int last, int count)
    {
        Assert.True(ShardRange.TryParse(text, out var range));
        Assert.Equal(new ShardRange(first, last, count), range);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("4")]
    [InlineData("1-0/4")]
    [InlineData("0-4/4")]
    [InlineData("-1/4")]
    [InlineData("0-1-2/4")]
    [InlineData("0/0")]
    [InlineData("0/9999999999")]
    public void Anything_else_is_refused(string? text) => Assert.False(ShardRange.TryParse(text, out _));
}
