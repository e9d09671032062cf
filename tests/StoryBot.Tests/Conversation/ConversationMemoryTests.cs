using Microsoft.Extensions.Time.Testing;
using StoryBot.Answering;
using StoryBot.Chat;
using StoryBot.Conversation;

namespace StoryBot.Tests.Conversation;

public sealed class ConversationMemoryTests
{
    private static readonly ChatMessageId Post = new("test", "post");
    private static readonly Exchange Bridge = new("who opened the bridge", "Ada Stone");

    private readonly FakeTimeProvider time = new();
    private readonly ConversationMemory memory;

    public ConversationMemoryTests() => memory = new ConversationMemory(time);

    [Fact]
    public void The_same_person_is_followed_in_a_channel_and_another_is_not()
    {
        memory.Remember(By("ann"), Bridge, Post);

        Assert.Equal(Bridge, memory.Recall(By("ann")));
        Assert.Null(memory.Recall(By("bob")));
    }

    [Fact]
    public void Everybody_is_followed_in_a_thread()
    {
        memory.Remember(By("ann", "thread"), Bridge, Post);

        Assert.Equal(Bridge, memory.Recall(By("bob", "thread")));
    }

    [Fact]
    public void A_reply_to_the_bots_post_follows_that_post_whoever_writes_it()
    {
        memory.Remember(By("ann"), Bridge, Post);

        Assert.Equal(Bridge, memory.Recall(By("bob") with { InReplyTo = Post }));
    }

    [Fact]
    public void A_reply_to_the_bots_post_follows_that_post_however_old_it_is()
    {
        memory.Remember(By("ann"), Bridge, Post);
        time.Advance(TimeSpan.FromDays(2));

        Assert.Equal(Bridge, memory.Recall(By("bob") with { InReplyTo = Post }));
    }

    [Fact]
    public void A_reply_to_a_post_that_is_no_answer_or_is_forgotten_is_not_taken_for_a_follow_up_of_its_authors_last_question()
    {
        memory.Remember(By("ann"), Bridge, Post);
        var reply = By("ann") with { InReplyTo = new ChatMessageId("test", "notice") };

        Assert.Null(memory.Recall(reply));
        Assert.True(memory.Wonders(reply));
    }

    [Fact]
    public void What_is_asked_below_a_post_follows_it_until_something_else_was_said_there()
    {
        var shared = new ChatMessageId("test", "general:head");
        var lamps = new Exchange("how many lamps are there", "120");
        memory.Remember(By("ann"), Bridge, shared);
        time.Advance(TimeSpan.FromHours(2));
        Assert.Equal(Bridge, memory.Recall(By("bob", "head")));
        Assert.False(memory.Wonders(By("bob", "head")));

        memory.Remember(By("bob", "head"), lamps, Post);

        Assert.Equal(lamps, memory.Recall(By("ann", "head")));

        time.Advance(ConversationMemory.Span + TimeSpan.FromSeconds(1));
        Assert.Null(memory.Recall(By("ann", "head")));
    }

    [Fact]
    public void Thanks_below_a_post_are_nothing_else()
    {
        memory.Remember(By("ann"), Bridge, new ChatMessageId("test", "general:head"));
        memory.Remember(By("bob", "head"), Bridge, Post);
        time.Advance(ConversationMemory.Span + TimeSpan.FromSeconds(1));

        Assert.Equal(Bridge, memory.Recall(By("ann", "head")));
    }

    [Fact]
    public void An_exchange_is_leant_on_for_a_while_only()
    {
        memory.Remember(By("ann"), Bridge, Post);
        time.Advance(ConversationMemory.Span + TimeSpan.FromSeconds(1));

        Assert.Null(memory.Recall(By("ann")));
    }

    [Fact]
    public void A_recollection_never_holds_more_than_its_capacity_and_forgets_the_oldest()
    {
        var recollection = new Recollection<int, int>(3);
        for (var number = 0; number < 100; number++)
        {
            recollection.Remember(number, number);
            recollection.Remember(0, number);
        }

        Assert.Equal(3, recollection.Count);
        Assert.True(recollection.TryRecall(0, out _));
        Assert.False(recollection.TryRecall(97, out _));
    }

    private static ChatMessage By(string author, string? thread = null) =>
        new(new ChatMessageId("test", "question"), new ChatPlace("test", "general", thread), new ChatUser(author), new ChatIntent.Ask("and when?"));
}
