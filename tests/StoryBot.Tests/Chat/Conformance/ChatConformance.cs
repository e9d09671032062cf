using StoryBot.Chat;

namespace StoryBot.Tests.Chat.Conformance;

/// <summary>What every <see cref="IChatAdapter"/> keeps to, with the program's own conversation behind it; each platform inherits this class.</summary>
public abstract class ChatConformance : IAsyncLifetime
{
    private const string Question = "Who signed the agreement?";

    private readonly ProgramConversation program = new();

    private WatchedHandler watched = null!;

    private IPlatformUnderTest Platform { get; set; } = null!;

    /// <summary>Starts the platform and returns when the bot is heard there.</summary>
    private protected abstract Task<IPlatformUnderTest> StartAsync(WatchedHandler handler);

    public async ValueTask InitializeAsync()
    {
        watched = new WatchedHandler(program.Handler);
        Platform = await StartAsync(watched);
    }

    public async ValueTask DisposeAsync()
    {
        await Platform.DisposeAsync();
        program.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Connected_it_says_so()
    {
        await Platform.MentionAsync(Question);

        Assert.IsType<ChatAdapterHealth.Connected>(Platform.Adapter.Health);
    }

    [Fact]
    public async Task A_mention_is_answered_with_quote_source_and_receipt() => AssertCited(await Platform.MentionAsync(Question), isPrivate: false);

    [Fact]
    public async Task A_direct_message_is_answered() => AssertCited(await Platform.WhisperAsync(Question), isPrivate: false);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_command_is_answered_to_everyone_or_to_the_asker_alone(bool privately)
    {
        var answer = await Platform.CommandAsync(Question, privately);

        AssertCited(answer, privately);
        Assert.Equal(privately, answer.Buttons.Contains(Platform.ShareButton));
    }

    [Fact]
    public async Task A_message_can_be_asked_about() => Assert.Contains("Ada Stone", (await Platform.AskAboutAsync(Question)).Plain, StringComparison.Ordinal);

    [Fact]
    public async Task A_reply_to_the_answer_goes_on_with_its_conversation()
    {
        var answer = await Platform.MentionAsync(Question);

        Assert.Contains("3 May", (await Platform.FollowUpAsync(answer, "When was it signed?")).Plain, StringComparison.Ordinal);
        var followUp = watched.Messages.Last();
        Assert.True(followUp.InReplyTo is not null || followUp.Place.Thread is not null);
    }

    /// <param name="shared">Whether the answer was one person's until they shared it, and somebody else asks on.</param>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_bare_and_when_asks_on_about_what_was_answered(bool shared)
    {
        Assert.DoesNotContain("3 May", (await Platform.MentionAsync("and when?")).Plain, StringComparison.Ordinal);
        var answer = shared ? await Platform.ShareAsync(await Platform.CommandAsync(Question, privately: true)) : await Platform.MentionAsync(Question);

        Assert.Contains("3 May", (await Platform.FollowUpAsync(answer, "and when?", byAnother: shared)).Plain, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_paragraph_is_shown_to_whom_asks_for_it()
    {
        var shown = await Platform.PressAsync(await Platform.MentionAsync(Question), "Show paragraph");

        Assert.Contains("but the bakers.", shown.Plain, StringComparison.Ordinal);
        Assert.True(shown.IsPrivate);
    }

    [Fact]
    public async Task The_other_passages_are_shown_to_whom_asks_for_them()
    {
        var shown = await Platform.PressAsync(await Platform.MentionAsync(Question), "Other passages");

        Assert.Contains("Other passages about it", shown.Plain, StringComparison.Ordinal);
        Assert.Contains(ProgramConversation.Elsewhere, shown.Plain, StringComparison.Ordinal);
        Assert.DoesNotContain(ProgramConversation.Signed, shown.Plain, StringComparison.Ordinal);
        Assert.True(shown.IsPrivate);
    }

    [Theory]
    [InlineData("Helpful")]
    [InlineData("Not helpful")]
    public async Task A_vote_is_thanked_for_in_private(string vote)
    {
        var thanks = await Platform.PressAsync(await Platform.MentionAsync(Question), vote);

        Assert.Contains("Thank you", thanks.Plain, StringComparison.Ordinal);
        Assert.True(thanks.IsPrivate);
    }

    [Theory]
    [InlineData(false, "Only moderators can do that.")]
    [InlineData(true, "I know 4 articles.")]
    public async Task Only_moderators_moderate(bool asModerator, string says)
    {
        var said = await Platform.ModerateAsync(ModeratorCommand.Status, asModerator);

        Assert.Contains(says, said.Plain, StringComparison.Ordinal);
        Assert.True(said.IsPrivate);
    }

    [Fact]
    public async Task What_is_delivered_twice_is_answered_once()
    {
        await Platform.MentionDeliveredTwiceAsync(Question);

        Assert.Equal(2, Platform.PublicPosts);
    }

    [Fact]
    public async Task Markup_and_mentions_of_an_article_are_words_and_nothing_more()
    {
        var answer = await Platform.MentionAsync("What does the harbour sign read?");

        Assert.Contains(ProgramConversation.Hostile, answer.Plain, StringComparison.Ordinal);
        Assert.False(answer.Pings);
    }

    [Fact]
    public async Task A_long_text_comes_whole_in_posts_of_the_platforms_length()
    {
        var answer = await Platform.MentionAsync("How many lamps did the lighthouse keeper count?");

        var shown = await Platform.PressAsync(answer, "Show paragraph");

        Assert.True(shown.Posts.Count > 1);
        Assert.All(shown.Posts, post => Assert.InRange(post.Length, 1, Platform.LongestPost));
        Assert.Contains(Squeezed(program.Long), Squeezed(shown.Plain), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_asked_while_the_connection_is_lost_is_answered()
    {
        await Platform.MentionAsync(Question);

        Platform.Disconnect();

        AssertCited(await Platform.MentionAsync(Question), isPrivate: false);
    }

    private static void AssertCited(SeenReply answer, bool isPrivate)
    {
        Assert.Contains("Ada Stone", answer.Plain, StringComparison.Ordinal);
        Assert.Contains(ProgramConversation.Signed, answer.Plain, StringComparison.Ordinal);
        Assert.Contains("The agreement, paragraph 1", answer.Plain, StringComparison.Ordinal);
        Assert.Contains("receipt", answer.Plain, StringComparison.Ordinal);
        Assert.Contains("Show paragraph", answer.Buttons);
        Assert.Contains("Helpful", answer.Buttons);
        Assert.Equal(isPrivate, answer.IsPrivate);
        Assert.False(answer.Pings);
    }

    private static string Squeezed(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
