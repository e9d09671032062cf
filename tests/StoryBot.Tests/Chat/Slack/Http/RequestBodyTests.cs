using Microsoft.AspNetCore.Http;
using StoryBot.Chat.Slack.Http;

namespace StoryBot.Tests.Chat.Slack.Http;

public sealed class RequestBodyTests
{
    [Fact]
    public async Task A_length_that_is_merely_claimed_takes_no_memory()
    {
        byte[] sent = [1, 2, 3];
        var request = new DefaultHttpContext().Request;
        request.ContentLength = RequestBody.MaxBytes;
        request.Body = new MemoryStream(sent);
        var before = GC.GetAllocatedBytesForCurrentThread();

        // Ends at once, and so on this thread.
        var reading = RequestBody.ReadAsync(request, TestContext.Current.CancellationToken);
        var taken = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.True(reading.IsCompleted);
        Assert.Equal(sent, await reading);
        Assert.InRange(taken, 0, 64 * 1024);
    }

    [Theory]
    [InlineData(RequestBody.MaxBytes, RequestBody.MaxBytes)]
    [InlineData(RequestBody.MaxBytes + 1, null)]
    public async Task A_body_of_no_stated_length_is_read_up_to_the_bound(int length, int? taken)
    {
        var request = new DefaultHttpContext().Request;
        request.Body = new MemoryStream(new byte[length]);

        var body = await RequestBody.ReadAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(taken, body?.Length);
    }
}
