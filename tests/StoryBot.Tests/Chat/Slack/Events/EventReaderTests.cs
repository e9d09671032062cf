using StoryBot.Chat;
using StoryBot.Chat.Slack.Events;

namespace StoryBot.Tests.Chat.Slack.Events;

public sealed class EventReaderTests
{
    private const string Self = "UBOT";

    private static readonly InnerEvent Said = new("message") { User = "U1", Channel = "C1", Ts = "10.1", Text = "<@UBOT> who signed?", ChannelType = "channel" };

    [Fact]
    public void A_mention_is_the_same_message_whichever_event_brings_it()
    {
        var mention = Assert.IsType<Incoming.Act>(Read(Said with { Type = "app_mention", ChannelType = null }));
        var message = Assert.IsType<Incoming.Act>(Read(Said));

        Assert.Equal(mention.Message, message.Message);
        Assert.Equal(new ChatPlace("slack", "C1", "10.1"), mention.Message.Place);
        Assert.Equal(new ChatIntent.Ask("who signed?"), mention.Message.Intent);
    }

    [Fact]
    public void A_thread_is_answered_at_its_root() =>
        Assert.Equal("5.0", Assert.IsType<Incoming.Act>(Read(Said with { ThreadTs = "5.0" })).Route.Thread);

    [Fact]
    public void In_a_direct_message_no_mention_is_needed() =>
        Assert.Equal(new ChatIntent.Ask("who signed?"), Assert.IsType<Incoming.Act>(Read(Said with { Text = "who signed?", ChannelType = "im", Channel = "D1" })).Message.Intent);

    [Fact]
    public void In_a_thread_a_message_without_a_mention_may_be_a_follow_up() =>
        Assert.IsType<Incoming.FollowUp>(Read(Said with { Text = "and when?", ThreadTs = "5.0" }));

    [Fact]
    public void What_is_said_to_others_or_to_nobody_is_not_for_the_bot()
    {
        Assert.IsType<Incoming.Nothing>(Read(Said with { Text = "who signed?" }));
        Assert.IsType<Incoming.Nothing>(Read(Said with { Text = "<@U2> who signed?", ThreadTs = "5.0" }));
        Assert.IsType<Incoming.Nothing>(Read(Said with { Text = "who signed?", ThreadTs = "10.1" }));
    }

    [Theory]
    [InlineData("message_changed")]
    [InlineData("message_deleted")]
    [InlineData("bot_message")]
    [InlineData("channel_join")]
    public void What_nobody_said_is_dropped(string subtype) => Assert.IsType<Incoming.Nothing>(Read(Said with { Subtype = subtype }));

    [Fact]
    public void Bots_and_the_bot_itself_are_not_heard()
    {
        Assert.IsType<Incoming.Nothing>(Read(Said with { BotId = "B1" }));
        Assert.IsType<Incoming.Nothing>(Read(Said with { User = Self }));
    }

    [Theory]
    [InlineData("<@UBOT> who?", "who?")]
    [InlineData("<@UBOT|storybot>: who &amp; when?", ": who & when?")]
    [InlineData("hi <@UBOT>", "hi")]
    [InlineData("see <https://x.test|the page> and <https://y.test>", "see the page and https://y.test")]
    [InlineData("<@U2|ada> in <#C2|news> <!here>", "@ada in #news")]
    [InlineData("1 &lt; 2 &amp;lt; 3", "1 < 2 &lt; 3")]
    [InlineData("<!date^1^{date}|4 May>", "4 May")]
    [InlineData(null, "")]
    public void Markup_is_read_back_into_what_was_typed(string? text, string read) => Assert.Equal(read, MessageText.Read(text, Self));

    [Fact]
    public void A_command_asks_privately_and_the_moderators_command_knows_three_words()
    {
        var slash = new SlashCommand("/ask", "who signed?", "U1", "C1", "https://hooks.slack.com/x", "T1");

        Assert.Equal(new ChatIntent.Ask("who signed?") { Private = true }, Assert.IsType<Incoming.Act>(CommandReader.Read(slash, Self, default)).Message.Intent);
        Assert.Equal(
            new ChatIntent.Moderate(ModeratorCommand.Reindex),
            Assert.IsType<Incoming.Act>(CommandReader.Read(slash with { Command = "/storybot", Text = " Reindex " }, Self, default)).Message.Intent);
        Assert.IsType<Incoming.Misused>(CommandReader.Read(slash with { Command = "/storybot", Text = "erase" }, Self, default));
    }

    [Fact]
    public void A_shortcut_asks_about_the_message_in_its_thread()
    {
        var shortcut = new Interaction("message_action")
        {
            CallbackId = InteractionReader.AskAboutThis,
            TriggerId = "T1",
            User = new NamedById("U1"),
            Channel = new NamedById("C1"),
            Message = new ShortcutMessage("who signed?", "7.7", null),
        };

        var act = Assert.IsType<Incoming.Act>(InteractionReader.Read(shortcut, Self, default));

        Assert.Equal(new ChatPlace("slack", "C1", "7.7"), act.Message.Place);
        Assert.Equal(new ChatIntent.Ask("who signed?"), act.Message.Intent);
        Assert.IsType<Incoming.Nothing>(InteractionReader.Read(shortcut with { CallbackId = "another_app" }, Self, default));
    }

    private static Incoming Read(InnerEvent said) => EventReader.Read(said, Self);
}
