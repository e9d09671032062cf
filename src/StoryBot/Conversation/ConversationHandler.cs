using System.Collections.Immutable;
using StoryBot.Answering;
using StoryBot.Chat;
using StoryBot.Diagnostics.Telemetry;
using StoryBot.Moderation;

namespace StoryBot.Conversation;

/// <summary>What the bot does with what people say, on every platform alike. That each message comes once is seen to around it.</summary>
internal sealed class ConversationHandler(
    AnswerEngine engine,
    ConversationMemory memory,
    GivenAnswers given,
    ModeratorDesk moderators,
    QuestionSuggestions suggestions) : IChatMessageHandler
{
    public async Task HandleAsync(ChatMessage message, IChatReplier replier, CancellationToken cancellation)
    {
        if (message.Intent is not ChatIntent.Ask ask)
        {
            var reply = await ReplyToAsync(message, cancellation);
            await PostAsync(message, reply, reply is ChatReply.Cited shared ? given.Find(shared.Receipt, message.Author)?.Exchange : null, replier, cancellation);
        }
        else if (SmallTalk.ReplyTo(ask.Text) is { } words)
        {
            await PostAsync(message, new ChatReply.Notice(words) { Private = ask.Private }, memory.Recall(message), replier, cancellation);
        }
        else
        {
            await AnswerAsync(message, ask, replier, cancellation);
        }
    }

    public ImmutableArray<string> Suggest(string typed, int count) => suggestions.For(typed, count);

    private async Task AnswerAsync(ChatMessage message, ChatIntent.Ask ask, IChatReplier replier, CancellationToken cancellation)
    {
        var before = memory.Recall(message);
        var answer = await engine.AskAsync(new Question(ask.Text, before), cancellation);
        if (answer is Answer.Found found)
        {
            given.Remember(found.Citation.Receipt.Code, message.Author, AnswerRecords.Of(found));
        }

        var reply = Replies.Of(answer) with { Private = ask.Private };
        var outcome = await PostAsync(message, reply, Replies.ExchangeOf(answer, ask.Text) ?? before, replier, cancellation);
        ProgramTelemetry.Ended(message, answer, outcome);
    }

    /// <param name="exchange">What is spoken of once the reply stands in the chat, so that whoever replies to it goes on from there; null where it holds nothing to lean on.</param>
    private async Task<PostOutcome> PostAsync(ChatMessage message, ChatReply reply, Exchange? exchange, IChatReplier replier, CancellationToken cancellation)
    {
        var outcome = await replier.PostAsync(reply, cancellation);
        if (outcome is PostOutcome.Posted posted && exchange is not null)
        {
            memory.Remember(message, exchange, [posted.Id, .. posted.Further]);
        }

        return outcome;
    }

    private async Task<ChatReply> ReplyToAsync(ChatMessage message, CancellationToken cancellation) => message.Intent switch
    {
        ChatIntent.ShowParagraph(var receipt) => given.Paragraph(receipt),
        ChatIntent.OtherPassages(var receipt) => given.OtherPassages(receipt, message.Author),
        ChatIntent.Share(var receipt) => given.Shared(receipt, message.Author),
        ChatIntent.Rate(_, var helpful) => new ChatReply.Notice(helpful ? "Thank you. Glad it helped." : "Thank you. Noted as not helpful.") { Private = true },
        ChatIntent.Moderate(var command) => await moderators.RunAsync(command, message.Author, cancellation),
        _ => throw new ArgumentOutOfRangeException(nameof(message)),
    };
}
