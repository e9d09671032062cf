using StoryBot.Chat;
using StoryBot.Tests.Chat.Conformance;

namespace StoryBot.Tests.Conversation;

public sealed class TerminalVoteTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_vote_in_the_terminal_is_not_said_to_be_noted(bool helpful)
    {
        using var program = new ProgramConversation();
        var replier = new RecordingReplier(new PostOutcome.Posted(new ChatMessageId("terminal", "post")));
        var vote = new ChatMessage(
            new ChatMessageId("terminal", "vote"), new ChatPlace("terminal", "terminal"), new ChatUser("ann"), new ChatIntent.Rate("r-1", helpful));

        await program.Handler.HandleAsync(vote, replier, TestContext.Current.CancellationToken);

        Assert.Contains("nothing is noted", Assert.IsType<ChatReply.Notice>(Assert.Single(replier.Posted)).Text, StringComparison.Ordinal);
    }
}
