using System.Collections.Immutable;
using Microsoft.Extensions.Time.Testing;
using StoryBot.Answering;
using StoryBot.Chat;
using StoryBot.Conversation;
using StoryBot.Moderation;
using StoryBot.Tests.Journal;

namespace StoryBot.Tests.Conversation;

public sealed class ConversationHandlerTests : IDisposable
{
    private static readonly ChatPlace Channel = new("test", "general");

    private readonly KnowledgeBase knowledge = KnowledgeBase.InMemory([Town()]);
    private readonly FakeTimeProvider time = new();
    private readonly ConversationMemory memory;
    private readonly ConversationHandler handler;
    private int messages;

    public ConversationHandlerTests()
    {
        var engine = new AnswerEngine(knowledge, new AnsweringOptions());
        memory = new ConversationMemory(time);
        handler = new ConversationHandler(
            engine,
            memory,
            new GivenAnswers(knowledge),
            new ModeratorDesk(knowledge, [], Asked.InMemory(time), time),
            new QuestionSuggestions(knowledge, engine));
    }

    public void Dispose() => knowledge.Dispose();

    [Fact]
    public async Task A_question_is_answered_with_a_quote_that_holds_its_highlight()
    {
        var cited = Assert.IsType<ChatReply.Cited>(await Say(new ChatIntent.Ask("Who opened the bridge?")));

        Assert.Equal("The mayor Ada Stone opened the new bridge.", cited.Excerpt.Quote);
        Assert.Equal(1, cited.Excerpt.ParagraphNumber);
        if (cited.Excerpt.Highlight is { } highlight)
        {
            Assert.Equal(cited.ShortAnswer, cited.Excerpt.Quote[highlight]);
        }
    }

    [Theory]
    [InlineData("thanks!")]
    [InlineData("great, that helped")]
    [InlineData("...")]
    public async Task What_asks_nothing_does_not_come_between_a_question_and_what_leans_on_it(string said)
    {
        await Say(new ChatIntent.Ask("Who opened the bridge?"));
        var before = Followed();

        await Say(new ChatIntent.Ask(said));

        Assert.Equal("Who opened the bridge?", before?.Asked);
        Assert.Equal(before, Followed());
    }

    [Fact]
    public async Task A_question_that_is_too_long_does_not_come_between_either()
    {
        await Say(new ChatIntent.Ask("Who opened the bridge?"));
        await Say(new ChatIntent.Ask("who opened the " + new string('a', AnswerEngine.QuestionLimit)));

        Assert.Equal("Who opened the bridge?", Followed()?.Asked);
    }

    [Fact]
    public async Task A_question_without_an_answer_is_leant_on()
    {
        await Say(new ChatIntent.Ask("Who opened the bridge?"));
        await Say(new ChatIntent.Ask("What does photosynthesis release?"));

        Assert.Equal(new Exchange("What does photosynthesis release?", null), Followed());
    }

    [Fact]
    public async Task What_a_question_was_filled_from_is_remembered_with_its_own_words()
    {
        await Say(new ChatIntent.Ask("Who opened the bridge?"));
        Assert.Null(Followed()?.Written);

        await Say(new ChatIntent.Ask("What did she open?"));

        Assert.Equal("What did she open?", Followed()?.Written);
    }

    [Theory]
    [InlineData("Hello!", "Hello! I answer questions")]
    [InlineData("hi there", "Hello! I answer questions")]
    [InlineData("Who are you?", "I answer questions")]
    [InlineData("what can you do", "I answer questions")]
    [InlineData("/help", "I answer questions")]
    [InlineData("thank you very much :)", "You're welcome.")]
    public async Task What_is_said_to_the_bot_itself_is_answered_in_a_sentence(string said, string says)
    {
        var notice = Assert.IsType<ChatReply.Notice>(await Say(new ChatIntent.Ask(said) { Private = true }));

        Assert.StartsWith(says, notice.Text, StringComparison.Ordinal);
        Assert.True(notice.Private);
    }

    [Theory]
    [InlineData("Hello, who opened the bridge?")]
    [InlineData("thanks! who opened the bridge?")]
    [InlineData("Who are you saying opened the bridge?")]
    public async Task A_courteous_question_is_a_question(string asked) => Assert.IsNotType<ChatReply.Notice>(await Say(new ChatIntent.Ask(asked)));

    [Fact]
    public async Task A_private_question_gets_a_private_answer_that_can_be_shared()
    {
        var cited = Assert.IsType<ChatReply.Cited>(await Say(new ChatIntent.Ask("Who opened the bridge?") { Private = true }));
        var shared = await Say(new ChatIntent.Share(cited.Receipt));

        Assert.True(cited.Private);
        Assert.Equal(cited with { Private = false }, shared);
    }

    [Fact]
    public async Task Whoever_replies_to_a_shared_answer_goes_on_from_it()
    {
        var cited = Assert.IsType<ChatReply.Cited>(await Say(new ChatIntent.Ask("Who opened the bridge?") { Private = true }));
        var shared = await PostAsync(new ChatIntent.Share(cited.Receipt), "shared");

        var reply = Message(new ChatIntent.Ask("and when?")) with { Author = new ChatUser("bob"), InReplyTo = shared };

        Assert.Equal(new Exchange("Who opened the bridge?", cited.ShortAnswer), memory.Recall(reply));
    }

    [Fact]
    public async Task A_reply_to_what_was_said_to_thanks_goes_on_from_what_was_asked_before()
    {
        await Say(new ChatIntent.Ask("Who opened the bridge?"));
        var welcome = await PostAsync(new ChatIntent.Ask("thanks!"), "welcome");

        Assert.Equal("Who opened the bridge?", memory.Recall(Message(new ChatIntent.Ask("and when?")) with { InReplyTo = welcome })?.Asked);
    }

    [Fact]
    public async Task The_whole_paragraph_of_an_answer_is_shown_with_the_quote_in_it()
    {
        var cited = Assert.IsType<ChatReply.Cited>(await Say(new ChatIntent.Ask("Who opened the bridge?")));

        var excerpt = Assert.Single(Assert.IsType<ChatReply.Passages>(await Say(new ChatIntent.ShowParagraph(cited.Receipt))).Excerpts);

        Assert.Equal(Town().Paragraphs[0].Text, excerpt.Quote);
        Assert.Equal(cited.Excerpt.Quote, excerpt.Quote[excerpt.Highlight!.Value]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no receipt at all")]
    public async Task Buttons_of_an_answer_nobody_knows_get_a_notice(string receipt)
    {
        Assert.IsType<ChatReply.Notice>(await Say(new ChatIntent.ShowParagraph(receipt)));
        Assert.IsType<ChatReply.Notice>(await Say(new ChatIntent.OtherPassages(receipt)));
        Assert.IsType<ChatReply.Notice>(await Say(new ChatIntent.Share(receipt)));
    }

    [Theory]
    [InlineData(ModeratorCommand.Articles, "I know 1 article.")]
    [InlineData(ModeratorCommand.Status, "I know 1 article.")]
    [InlineData(ModeratorCommand.Reindex, "0 added, 0 changed, 0 removed, 1 unchanged, 0 skipped.")]
    public async Task Moderator_commands_are_for_moderators(ModeratorCommand command, string says)
    {
        var intent = new ChatIntent.Moderate(command);

        Assert.Equal("Only moderators can do that.", Assert.IsType<ChatReply.Notice>(await Say(intent)).Text);
        Assert.StartsWith(says, Assert.IsType<ChatReply.Notice>(await Say(intent, new ChatUser("boss", IsModerator: true))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_status_tells_of_the_articles_last_reading_and_of_the_journal()
    {
        var boss = new ChatUser("boss", IsModerator: true);
        await Say(new ChatIntent.Moderate(ModeratorCommand.Reindex), boss);

        var status = Assert.IsType<ChatReply.Notice>(await Say(new ChatIntent.Moderate(ModeratorCommand.Status), boss)).Text;

        Assert.Contains("Last read 2000-01-01 00:00 UTC: 0 added, 0 changed, 0 removed, 0 skipped.", status, StringComparison.Ordinal);
        Assert.Contains("journal: in use", status, StringComparison.Ordinal);
    }

    [Fact]
    public void Suggestions_hold_what_was_typed_and_are_never_more_than_asked_for()
    {
        Assert.All(handler.Suggest("stone", 3), question => Assert.Contains("stone", question, StringComparison.OrdinalIgnoreCase));
        Assert.True(handler.Suggest("", 1).Length <= 1);
        Assert.Empty(handler.Suggest("zzz", 5));
    }

    private static Article Town()
    {
        const string text = "The mayor Ada Stone opened the new bridge. Nobody came.";
        ImmutableArray<TextSpan> sentences = [new(0, 42), new(43, 12)];
        return new Article("town.md", "Town news", "0", [new StoryBot.Answering.Paragraph(1, text, new TextSpan(0, text.Length), sentences)]);
    }

    private static RecordingReplier Replier() => new(new PostOutcome.Posted(new ChatMessageId("test", "post")));

    private Exchange? Followed() => memory.Recall(Message(new ChatIntent.Ask("and when?")));

    private async Task<ChatReply> Say(ChatIntent intent, ChatUser? author = null)
    {
        var replier = Replier();
        await handler.HandleAsync(Message(intent) with { Author = author ?? new ChatUser("ann") }, replier, TestContext.Current.CancellationToken);
        return Assert.Single(replier.Posted);
    }

    /// <summary>Lets the reply stand under a name of its own.</summary>
    private async Task<ChatMessageId> PostAsync(ChatIntent intent, string name)
    {
        var post = new ChatMessageId("test", name);
        await handler.HandleAsync(Message(intent), new RecordingReplier(new PostOutcome.Posted(post)), TestContext.Current.CancellationToken);
        return post;
    }

    private ChatMessage Message(ChatIntent intent) => new(new ChatMessageId("test", $"{++messages}"), Channel, new ChatUser("ann"), intent);
}
