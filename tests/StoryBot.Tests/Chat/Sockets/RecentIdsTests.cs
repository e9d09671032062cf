using StoryBot.Chat;
using StoryBot.Chat.Sockets;

namespace StoryBot.Tests.Chat.Sockets;

public sealed class RecentIdsTests
{
    [Fact]
    public void An_id_is_new_once_until_it_is_pushed_out()
    {
        var recent = new RecentIds(2);

        Assert.True(recent.Add(Id("1")));
        Assert.False(recent.Add(Id("1")));
        Assert.True(recent.Add(Id("2")));
        Assert.True(recent.Add(Id("3")));
        Assert.True(recent.Add(Id("1")));
    }

    private static ChatMessageId Id(string value) => new("discord", value);
}
