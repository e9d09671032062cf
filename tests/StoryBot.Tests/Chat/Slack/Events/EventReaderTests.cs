using System.Text.Json;
using StoryBot.Chat;
using StoryBot.Chat.Slack.Events;
using StoryBot.Chat.Slack.Rendering;

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

    [Fact]
    public void A_picture_without_a_word_in_a_thread_asks_nothing()
    {
        var shown = Said with { Subtype = "file_share", Text = " ", ThreadTs = "5.0" };

        Assert.IsType<Incoming.Nothing>(Read(shown));
        Assert.IsType<Incoming.FollowUp>(Read(shown with { Text = "and this?" }));
        Assert.IsType<Incoming.Act>(Read(shown with { Text = "<@UBOT>" }));
        Assert.IsType<Incoming.Act>(Read(shown with { ChannelType = "im", Channel = "D1" }));
    }

    [Theory]
    [InlineData("""{"oauth":["U1"],"bot":["UBOT"]}""", typeof(Incoming.Removed))]
    [InlineData("""{"oauth":["U1"],"bot":[]}""", typeof(Incoming.Nothing))]
    [InlineData("""{"oauth":["U1"]}""", typeof(Incoming.Nothing))]
    public void The_app_is_removed_where_the_bots_token_is_revoked_and_not_where_a_persons_is(string tokens, Type incoming) =>
        Assert.IsType(incoming, Deliver($$"""{"event":{"tokens":{{tokens}},"type":"tokens_revoked"},"type":"event_callback"}""", default));

    [Theory]
    [InlineData("1767614340", 1_767_614_340L)]
    [InlineData("1767614460", 1_767_614_400L)]
    [InlineData("1", 1_767_614_400L)]
    [InlineData("null", 1_767_614_400L)]
    public void Slack_names_the_minute_of_which_it_withholds_events_or_it_is_this_one(string told, long minute)
    {
        var incoming = Deliver($$"""{"minute_rate_limited":{{told}},"type":"app_rate_limited"}""", DateTimeOffset.FromUnixTimeSeconds(1_767_614_400));

        Assert.Equal(new Incoming.Withheld(DateTimeOffset.FromUnixTimeSeconds(minute)), incoming);
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

    [Fact]
    public void A_click_is_named_and_placed_without_whoever_clicked()
    {
        var click = new Interaction("block_actions")
        {
            User = new NamedById("U0SECRET"),
            Actions = [new ClickedAction(ActionName.Status, null, "8.8")],
        };

        var inHome = Assert.IsType<Incoming.Act>(InteractionReader.Read(click, Self, default));
        var below = Assert.IsType<Incoming.Act>(InteractionReader.Read(click with { Container = new ActionContainer("7.7", "C1", "5.0") }, Self, default));

        Assert.Equal((new ChatMessageId("slack", "action:home::8.8"), new ChatPlace("slack", "home")), (inHome.Message.Id, inHome.Message.Place));
        Assert.Equal((new ChatMessageId("slack", "action:C1:7.7:8.8"), new ChatPlace("slack", "C1", "5.0")), (below.Message.Id, below.Message.Place));
        Assert.Equal(("U0SECRET", "U0SECRET"), (inHome.Route.Channel, inHome.Route.User));
        Assert.Equal(("C1", "U0SECRET"), (below.Route.Channel, below.Route.User));
    }

    private static Incoming Read(InnerEvent said) => EventReader.Read(said, Self);

    private static Incoming Deliver(string callback, DateTimeOffset now) =>
        DeliveryReader.Read(new SlackDelivery.Event(JsonSerializer.Deserialize(callback, EventJson.Default.EventCallback)!), Self, now);
}
